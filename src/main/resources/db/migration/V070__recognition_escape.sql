-- Applications have a route: to be recognised as poor or near-poor, or to leave the list (Form 04 of Decision 24/2021;
-- Appendix 1b of Circular 17/2016).
alter table application add column route varchar(10) not null default 'IN_YEAR' check (route in ('IN_YEAR', 'ESCAPE'));
alter table application alter column route drop default;
alter table application alter column hardship_reason drop not null;
alter table application add check ((route = 'IN_YEAR') = (hardship_reason is not null));
comment on column application.hardship_detail is 'the hardship in words; on the route ESCAPE why the household asks to leave the list';

alter table recognition_decision
    add column former_class varchar(20) check (former_class in ('POOR', 'NEAR_POOR')),
    add column movement varchar(30) check (movement in ('ESCAPED_TO_NEAR_POOR', 'ESCAPED_ABOVE', 'ESCAPED_NEAR_POOR'));
alter table recognition_decision add check ((former_class is null) = (movement is null));
comment on column recognition_decision.movement is 'how the household left poverty or near-poverty by this decision; empty unless it did';

insert into routing_rule (process_key, step, regime_id, role, level)
select 'escape-certification', step, regime_id, role, level
from (values
    ('userTask_receiveApplication', 'one-stop-clerk', 'COMMUNE'),
    ('userTask_giveOpinion', null, 'OPINION_AUTHORITY'),
    ('userTask_draftDecision', 'commune-officer', 'COMMUNE'),
    ('userTask_decideEscape', 'commune-chair', 'COMMUNE'),
    ('userTask_deliverResult', 'one-stop-clerk', 'COMMUNE')
) as rule (step, role, level)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

insert into step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role, escalate_level, mark, source)
select 'escape-certification', step, regime_id, days, true, 1,
       case when superior = 'COMMUNE' then 'commune-chair'
            when superior = 'DISTRICT' and regime_id <> 'R2025' then 'city-division'
            else 'province-dept' end,
       case when superior = 'COMMUNE' then 'COMMUNE'
            when superior = 'DISTRICT' and regime_id <> 'R2025' then 'CITY'
            else 'PROVINCE' end,
       mark, source
from (values
    ('userTask_receiveApplication', 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('userTask_giveOpinion', 5, 'PROVINCE', 'UNVERIFIED', 'Quyết định 24/2021/QĐ-TTg Điều 4 (05 ngày làm việc, chưa kiểm chứng)'),
    ('userTask_draftDecision', 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('userTask_decideEscape', 1, 'DISTRICT', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('userTask_deliverResult', 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước')
) as term (step, days, superior, mark, source)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

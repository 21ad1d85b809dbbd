-- A second surveyor looks in the annual review too: which routes a band is for is data.
alter table second_look_band add column routes varchar(40) not null default 'ANNUAL,IN_YEAR,ESCAPE'
    check (routes ~ '^(ANNUAL|IN_YEAR|ESCAPE)(,(ANNUAL|IN_YEAR|ESCAPE))*$');
comment on column second_look_band.routes is 'routes in which a second surveyor looks, separated by commas';

alter table hamlet_review drop constraint hamlet_review_state_check;
alter table hamlet_review alter column state type varchar(16);
alter table hamlet_review add constraint hamlet_review_state_check
    check (state in ('SURVEYING', 'CROSS_CHECKING', 'SETTLING', 'MEETING', 'AGREED'));

insert into routing_rule (process_key, step, regime_id, role, level)
select 'hamlet-review', step, regime_id, role, 'COMMUNE'
from (values ('userTask_crossCheckHamlet', 'surveyor'), ('userTask_settleClasses', 'commune-board')) as rule (step, role)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

insert into step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role, escalate_level, mark, source)
select 'hamlet-review', step, regime_id, days, true, 2, 'commune-chair', 'COMMUNE', 'ASSUMED',
       'Giả định: chia thời gian rà soát của năm cho các bước'
from (values ('userTask_crossCheckHamlet', 7), ('userTask_settleClasses', 3)) as term (step, days)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

-- Which post does a step, and how long it may take: edited as data by process owners.
create table routing_rule (
    process_key varchar(60) not null,
    step        varchar(80) not null,
    regime_id   varchar(10) not null,
    role        varchar(30),
    level       varchar(20) not null check (level in ('HAMLET', 'COMMUNE', 'OPINION_AUTHORITY', 'CITY', 'PROVINCE')),
    primary key (process_key, step, regime_id),
    check ((role is null) = (level = 'OPINION_AUTHORITY'))
);
comment on column routing_rule.role is 'empty for the opinion authority: the regime names its role and level';

create table step_term (
    process_key      varchar(60)  not null,
    step             varchar(80)  not null,
    regime_id        varchar(10)  not null,
    days             integer      not null check (days >= 0),
    working          boolean      not null,
    warn_days_before integer      not null check (warn_days_before >= 0),
    escalate_role    varchar(30)  not null,
    escalate_level   varchar(20)  not null check (escalate_level in ('COMMUNE', 'CITY', 'PROVINCE')),
    mark             varchar(10)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source           varchar(300) not null,
    primary key (process_key, step, regime_id),
    foreign key (process_key, step, regime_id) references routing_rule
);

insert into routing_rule (process_key, step, regime_id, role, level)
select process_key, step, regime_id, role, level
from (values
    ('in-year-recognition', 'userTask_receiveApplication', 'one-stop-clerk', 'COMMUNE'),
    ('in-year-recognition', 'userTask_screenApplication', 'commune-officer', 'COMMUNE'),
    ('in-year-recognition', 'userTask_giveOpinion', null, 'OPINION_AUTHORITY'),
    ('in-year-recognition', 'userTask_draftDecision', 'commune-officer', 'COMMUNE'),
    ('in-year-recognition', 'userTask_decideRecognition', 'commune-chair', 'COMMUNE'),
    ('in-year-recognition', 'userTask_deliverResult', 'one-stop-clerk', 'COMMUNE'),
    ('household-assessment', 'userTask_surveyHousehold', 'surveyor', 'COMMUNE'),
    ('household-assessment', 'userTask_holdVillageMeeting', 'village-head', 'HAMLET'),
    ('household-assessment', 'userTask_postPublicly', 'commune-officer', 'COMMUNE'),
    ('household-assessment', 'userTask_recheckHousehold', 'surveyor', 'COMMUNE'),
    ('household-assessment', 'userTask_settleObjection', 'commune-board', 'COMMUNE')
) as rule (process_key, step, role, level)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

-- The law bounds whole cases (in-year R2016: 7 working days, Circular 14/2018; R2021 and R2025: 15 days); how they are
-- spread over the steps is an assumption. R2016: from reception to decision 7 working days without the posting period.
insert into step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role, escalate_level, mark, source)
select process_key, step, regime_id,
       case when regime_id = 'R2016' then days_2016 else days end, true, 1,
       case when superior = 'COMMUNE' then 'commune-chair'
            when superior = 'DISTRICT' and regime_id <> 'R2025' then 'city-division'
            else 'province-dept' end,
       case when superior = 'COMMUNE' then 'COMMUNE'
            when superior = 'DISTRICT' and regime_id <> 'R2025' then 'CITY'
            else 'PROVINCE' end,
       mark, source
from (values
    ('in-year-recognition', 'userTask_receiveApplication', 1, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('in-year-recognition', 'userTask_screenApplication', 1, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('in-year-recognition', 'userTask_giveOpinion', 5, 5, 'PROVINCE', 'UNVERIFIED', 'Quyết định 24/2021/QĐ-TTg Điều 4 (05 ngày làm việc, chưa kiểm chứng)'),
    ('in-year-recognition', 'userTask_draftDecision', 1, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('in-year-recognition', 'userTask_decideRecognition', 1, 1, 'DISTRICT', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('in-year-recognition', 'userTask_deliverResult', 1, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('household-assessment', 'userTask_surveyHousehold', 3, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('household-assessment', 'userTask_holdVillageMeeting', 3, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('household-assessment', 'userTask_postPublicly', 1, 1, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'),
    ('household-assessment', 'userTask_recheckHousehold', 3, 3, 'COMMUNE', 'ASSUMED', 'Giả định: phúc tra và kết luận trong 7 ngày làm việc (chưa kiểm chứng)'),
    ('household-assessment', 'userTask_settleObjection', 2, 2, 'COMMUNE', 'ASSUMED', 'Giả định: phúc tra và kết luận trong 7 ngày làm việc (chưa kiểm chứng)')
) as term (process_key, step, days, days_2016, superior, mark, source)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

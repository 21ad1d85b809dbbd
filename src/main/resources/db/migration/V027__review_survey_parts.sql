-- The survey as people do it: drafts, Phieu C, a second look near the cut-offs, and a class that the board overrides.

alter table assessment drop constraint assessment_state_check;
alter table assessment add constraint assessment_state_check check (state in ('OPENED', 'SURVEYED', 'CROSS_CHECK',
    'CLASS_DISPUTED', 'CLASSIFIED', 'MEETING_AGREED', 'POSTED', 'RECHECK', 'SETTLED', 'ASSESSED', 'UNAVAILABLE'));

alter table survey drop constraint survey_kind_check;
alter table survey alter column kind type varchar(16);
alter table survey add constraint survey_kind_check check (kind in ('SURVEY', 'CROSS_CHECK', 'RECHECK'));
alter table survey add column origin varchar(16) check (origin in ('OLD_POOR', 'OLD_NEAR_POOR', 'NEW'));
comment on column survey.origin is 'Phieu C: where a poor or near-poor household comes from; empty for others';

-- What a surveyor has on the sheet's page and not yet saved; one draft for each surveyor and round.
create table sheet_draft (
    assessment_id uuid        not null references assessment (id),
    round         integer     not null,
    username      varchar(64) not null,
    base_version  bigint      not null,
    version       integer     not null,
    fields        jsonb       not null,
    saved_at      timestamptz not null,
    primary key (assessment_id, round, username)
);
comment on column sheet_draft.base_version is 'version of the assessment that the draft started from';

-- Causes of poverty and needs, by standard; the causes of 2016 are mapped to those of 2022 so that tables can be compared.
create table poverty_cause (
    standard_id varchar(10)  not null check (standard_id in ('MPS_2016', 'MPS_2022', 'MPS_2027')),
    code        varchar(40)  not null,
    ordinal     integer      not null,
    label       varchar(200) not null,
    needs_text  boolean      not null default false,
    maps_to     varchar(40)  not null,
    mark        varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source      varchar(300) not null,
    primary key (standard_id, code),
    unique (standard_id, ordinal)
);
comment on column poverty_cause.maps_to is 'code in the list of MPS_2022';

insert into poverty_cause (standard_id, code, ordinal, label, needs_text, maps_to, mark, source)
select standard_id, code, ordinal, label, code = 'OTHER', code,
       case when standard_id = 'MPS_2022' then 'VERIFIED' else 'ASSUMED' end,
       case when standard_id = 'MPS_2022'
            then 'Biểu phân nhóm hộ nghèo, hộ cận nghèo theo các nguyên nhân nghèo 2022-2025 (mẫu báo cáo Đắk Nông)'
            else 'Giả định: giữ danh mục 2022-2025 cho đến khi có danh mục mới' end
from (values
    ('NO_LAND', 1, 'Không có hoặc thiếu đất sản xuất'),
    ('NO_CAPITAL', 2, 'Không có hoặc thiếu vốn sản xuất, kinh doanh'),
    ('NO_LABOUR', 3, 'Không có hoặc thiếu lao động'),
    ('NO_TOOLS', 4, 'Không có hoặc thiếu công cụ, phương tiện sản xuất'),
    ('NO_KNOWLEDGE', 5, 'Không có hoặc thiếu kiến thức về sản xuất'),
    ('NO_SKILL', 6, 'Không có hoặc thiếu kỹ năng lao động, sản xuất'),
    ('ILLNESS_ACCIDENT', 7, 'Có người ốm đau, bệnh nặng, tai nạn'),
    ('OTHER', 8, 'Nguyên nhân khác (ghi rõ)')
) as cause (code, ordinal, label)
cross join (values ('MPS_2022'), ('MPS_2027')) as standard (standard_id);

insert into poverty_cause (standard_id, code, ordinal, label, needs_text, maps_to, mark, source)
select 'MPS_2016', code, ordinal, label, code = 'OTHER', maps_to, 'UNVERIFIED',
       'Danh mục nguyên nhân giai đoạn 2016-2021, ghi theo trí nhớ, chưa đọc văn bản'
from (values
    ('NO_CAPITAL', 1, 'Thiếu vốn sản xuất', 'NO_CAPITAL'),
    ('NO_LAND', 2, 'Thiếu đất canh tác', 'NO_LAND'),
    ('NO_TOOLS', 3, 'Thiếu phương tiện sản xuất', 'NO_TOOLS'),
    ('NO_LABOUR', 4, 'Thiếu lao động', 'NO_LABOUR'),
    ('NO_JOB', 5, 'Có lao động nhưng không có việc làm', 'OTHER'),
    ('NO_SKILL', 6, 'Không biết cách làm ăn, không có tay nghề', 'NO_SKILL'),
    ('MANY_DEPENDANTS', 7, 'Đông người ăn theo', 'OTHER'),
    ('ILLNESS', 8, 'Ốm đau nặng', 'ILLNESS_ACCIDENT'),
    ('SOCIAL_VICE', 9, 'Mắc tệ nạn xã hội', 'OTHER'),
    ('UNWILLING', 10, 'Chây lười lao động', 'OTHER'),
    ('OTHER', 11, 'Nguyên nhân khác (ghi rõ)', 'OTHER')
) as cause (code, ordinal, label, maps_to);

create table support_need (
    code       varchar(40)  primary key,
    ordinal    integer      not null unique,
    support    varchar(12)  not null check (support in ('HEALTH', 'EDUCATION', 'PRODUCTION', 'CREDIT', 'HOUSING', 'OTHER')),
    label      varchar(200) not null,
    needs_text boolean      not null default false,
    mark       varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source     varchar(300) not null
);
comment on column support_need.support is 'column of the official household list that the need is counted in';

insert into support_need (code, ordinal, support, label, needs_text, mark, source)
select code, ordinal, support, label, code = 'OTHER', 'ASSUMED',
       'Nhóm hỗ trợ theo biểu danh sách hộ nghèo 2022-2025; chi tiết trong nhóm là giả định'
from (values
    ('LOAN', 1, 'CREDIT', 'Vay vốn'),
    ('HOUSE', 2, 'HOUSING', 'Nhà ở'),
    ('JOB', 3, 'PRODUCTION', 'Việc làm'),
    ('VOCATIONAL_TRAINING', 4, 'EDUCATION', 'Học nghề'),
    ('HEALTH_CARD', 5, 'HEALTH', 'Thẻ bảo hiểm y tế'),
    ('CLEAN_WATER', 6, 'HOUSING', 'Nước sạch'),
    ('TOILET', 7, 'HOUSING', 'Nhà vệ sinh'),
    ('SCHOOL_FEES', 8, 'EDUCATION', 'Học phí'),
    ('LAND', 9, 'PRODUCTION', 'Đất sản xuất'),
    ('SEEDS_ANIMALS', 10, 'PRODUCTION', 'Cây giống, con giống'),
    ('OTHER', 11, 'OTHER', 'Nhu cầu khác (ghi rõ)')
) as need (code, ordinal, support, label);

create table survey_cause (
    survey_id uuid        not null references survey (id),
    code      varchar(40) not null,
    detail    varchar(300),
    primary key (survey_id, code)
);
create index survey_cause_code on survey_cause (code);

create table survey_need (
    survey_id uuid        not null references survey (id),
    code      varchar(40) not null references support_need (code),
    detail    varchar(300),
    primary key (survey_id, code)
);
create index survey_need_code on survey_need (code);

-- Totals so close to a cut-off that one wrong answer would change the class: a second surveyor looks. Both bounds belong to
-- the band; without bounds of B2 every B2 does.
create table second_look_band (
    id          integer      generated always as identity primary key,
    standard_id varchar(10)  not null check (standard_id in ('MPS_2016', 'MPS_2022', 'MPS_2027')),
    area_type   varchar(10)  not null check (area_type in ('URBAN', 'RURAL')),
    b1_from     integer      not null check (b1_from >= 0),
    b1_to       integer      not null,
    b2_from     integer      check (b2_from >= 0),
    b2_to       integer,
    mark        varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source      varchar(300) not null,
    version     integer      not null default 0,
    check (b1_from <= b1_to),
    check ((b2_from is null) = (b2_to is null)),
    check (b2_from <= b2_to)
);
create index second_look_band_of on second_look_band (standard_id, area_type);

insert into second_look_band (standard_id, area_type, b1_from, b1_to, b2_from, b2_to, mark, source) values
    ('MPS_2016', 'URBAN', 135, 145, null, null, 'ASSUMED', 'Giả định: 5 điểm quanh mức 140'),
    ('MPS_2016', 'URBAN', 170, 180, null, null, 'ASSUMED', 'Giả định: 5 điểm quanh mức 175'),
    ('MPS_2016', 'URBAN', 146, 169, 20, 30, 'ASSUMED', 'Giả định: B2 sát mức 30 ở nơi B2 quyết định'),
    ('MPS_2016', 'RURAL', 115, 125, null, null, 'ASSUMED', 'Giả định: 5 điểm quanh mức 120'),
    ('MPS_2016', 'RURAL', 145, 155, null, null, 'ASSUMED', 'Giả định: 5 điểm quanh mức 150'),
    ('MPS_2016', 'RURAL', 126, 144, 20, 30, 'ASSUMED', 'Giả định: B2 sát mức 30 ở nơi B2 quyết định'),
    ('MPS_2022', 'URBAN', 170, 180, null, null, 'ASSUMED', 'Giả định: 5 điểm quanh mức 175'),
    ('MPS_2022', 'URBAN', 145, 169, 20, 30, 'ASSUMED', 'Giả định: B2 sát mức 30 khi B1 không thấp hẳn'),
    ('MPS_2022', 'RURAL', 135, 145, null, null, 'ASSUMED', 'Giả định: 5 điểm quanh mức 140'),
    ('MPS_2022', 'RURAL', 110, 134, 20, 30, 'ASSUMED', 'Giả định: B2 sát mức 30 khi B1 không thấp hẳn');

create table class_settlement (
    id               uuid        primary key,
    assessment_id    uuid        not null references assessment (id),
    first_survey_id  uuid        not null references survey (id),
    second_survey_id uuid        not null references survey (id),
    chosen_survey_id uuid        not null references survey (id),
    reason           text        not null,
    settled_by       varchar(64) not null,
    settled_at       timestamptz not null,
    check (chosen_survey_id in (first_survey_id, second_survey_id))
);
create index class_settlement_assessment on class_settlement (assessment_id);

create table class_override (
    id                 uuid         primary key,
    assessment_id      uuid         not null references assessment (id),
    survey_id          uuid         not null references survey (id),
    computed_class     varchar(16)  not null,
    computed_sub_class varchar(16)  not null,
    household_class    varchar(16)  not null,
    sub_class          varchar(16)  not null,
    reason             varchar(300) not null,
    class_reason       varchar(600) not null,
    evidence           integer      not null check (evidence > 0),
    decided_by         varchar(64)  not null,
    decided_at         timestamptz  not null
);
create index class_override_assessment on class_override (assessment_id);

insert into routing_rule (process_key, step, regime_id, role, level)
select 'household-assessment', step, regime_id, role, 'COMMUNE'
from (values ('userTask_crossCheckHousehold', 'surveyor'), ('userTask_settleClass', 'commune-board')) as rule (step, role)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

insert into step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role, escalate_level, mark, source)
select 'household-assessment', step, regime_id, case when regime_id = 'R2016' then days_2016 else days end, true, 1,
       'commune-chair', 'COMMUNE', 'ASSUMED', 'Giả định: chia thời hạn của cả hồ sơ cho các bước'
from (values ('userTask_crossCheckHousehold', 2, 1), ('userTask_settleClass', 1, 1)) as term (step, days, days_2016)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

-- Assessment of one household: survey with its sheet, village meeting, posting, objections.
-- Rows are never deleted: a returned round stays beside the new one.

create table assessment (
    id                 uuid primary key,
    case_id            uuid not null,
    household_id       uuid not null,
    commune_key        varchar(32) not null,
    hamlet_key         varchar(32) not null,
    regime_id          varchar(16) not null,
    standard_id        varchar(32) not null,
    area_type          varchar(8) not null check (area_type in ('URBAN', 'RURAL')),
    policy_year        integer not null,
    route              varchar(16) not null,
    opened_for         text,
    applied_on         date not null,
    opened_at          timestamptz not null,
    state              varchar(16) not null check (state in ('OPENED', 'SURVEYED', 'CLASSIFIED', 'MEETING_AGREED',
                           'POSTED', 'RECHECK', 'SETTLED', 'ASSESSED', 'UNAVAILABLE')),
    survey_round       integer not null,
    standing_survey_id uuid,
    unavailable_reason text,
    changed_at         timestamptz not null,
    version            bigint not null
);
create index assessment_case on assessment (case_id, opened_at);
create index assessment_household on assessment (household_id, opened_at);

create table survey (
    id              uuid primary key,
    assessment_id   uuid not null references assessment (id),
    round           integer not null,
    kind            varchar(8) not null check (kind in ('SURVEY', 'RECHECK')),
    state           varchar(12) not null check (state in ('DRAFT', 'CONFIRMED')),
    surveyor        varchar(64) not null,
    surveyed_on     date,
    sheet_id        uuid not null,
    floor_area_m2   numeric(8, 2) check (floor_area_m2 > 0),
    remark          text,
    b1              integer check (b1 >= 0),
    b2              integer check (b2 >= 0 and b2 % 10 = 0),
    household_class varchar(16),
    sub_class       varchar(16),
    rule_ref        varchar(200),
    class_reason    text,
    trace           jsonb,
    unverified      boolean not null,
    saved_at        timestamptz not null,
    confirmed_at    timestamptz,
    unique (assessment_id, round)
);
create index survey_surveyor on survey (surveyor);
alter table assessment add foreign key (standing_survey_id) references survey (id) deferrable initially deferred;

create table survey_answer (
    survey_id   uuid not null references survey (id),
    row_no      integer not null,
    option_code varchar(64) not null,
    primary key (survey_id, row_no, option_code)
);

create table survey_deprivation (
    survey_id      uuid not null references survey (id),
    indicator_code varchar(64) not null,
    primary key (survey_id, indicator_code)
);

create table village_meeting (
    id             uuid primary key,
    assessment_id  uuid not null references assessment (id),
    survey_id      uuid not null references survey (id),
    outcome        varchar(12) not null check (outcome in ('AGREED', 'NOT_AGREED', 'RETURNED')),
    held_on        date,
    place          text,
    chair          varchar(64) not null,
    secretary      text,
    attendees      integer check (attendees > 0),
    agreeing       integer check (agreeing >= 0),
    disagreeing    integer check (disagreeing >= 0),
    quorum_percent integer,
    conclusion     text,
    reason         text,
    recorded_at    timestamptz not null,
    check (agreeing + disagreeing <= attendees),
    check (outcome = 'RETURNED' or (held_on is not null and attendees is not null))
);
create index village_meeting_assessment on village_meeting (assessment_id);

create table posting (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    survey_id     uuid not null references survey (id),
    posted_on     date not null,
    ends_on       date not null,
    days          integer not null check (days > 0),
    working_days  boolean not null,
    places        text not null,
    posted_by     varchar(64) not null,
    recorded_at   timestamptz not null,
    closed_at     timestamptz,
    check (ends_on >= posted_on)
);
create index posting_assessment on posting (assessment_id);

create table objection (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    posting_id    uuid not null references posting (id),
    raised_by     text not null,
    relation      text,
    content       text not null,
    raised_on     date not null,
    registered_by varchar(64) not null,
    registered_at timestamptz not null,
    outcome       varchar(12) check (outcome in ('UPHELD', 'DISMISSED')),
    reason        text,
    settled_by    varchar(64),
    settled_at    timestamptz,
    check (outcome is null or (reason is not null and settled_by is not null))
);
create index objection_assessment on objection (assessment_id);

-- Households that left poverty or near-poverty by a decision: how long they count as newly escaped, who looks after them
-- afterwards, and whether they fell back.
create table escape (
    id                uuid          primary key,
    household_id      uuid          not null,
    household_code    varchar(40)   not null,
    head_name         varchar(200)  not null,
    commune_key       varchar(40)   not null,
    hamlet_key        varchar(40)   not null,
    search_text       text          not null,
    decision_id       uuid          not null,
    decision_number   varchar(60)   not null,
    paper_id          uuid          not null,
    certifies         boolean       not null,
    former_class      varchar(20)   not null check (former_class in ('POOR', 'NEAR_POOR')),
    class_after       varchar(20)   not null check (class_after in ('NEAR_POOR', 'NOT_POOR')),
    movement          varchar(30)   not null check (movement in ('ESCAPED_TO_NEAR_POOR', 'ESCAPED_ABOVE', 'ESCAPED_NEAR_POOR')),
    signed_on         date          not null,
    since             date          not null,
    until             date          check (until >= since),
    recorded_at       timestamptz   not null,
    relapsed_on       date          check (relapsed_on > since),
    relapse_class     varchar(20)   check (relapse_class in ('POOR', 'NEAR_POOR')),
    relapse_number    varchar(60),
    succeeded_by      uuid          references escape deferrable initially deferred,
    annulled_on       date,
    annulled_number   varchar(60),
    check ((until is null) = (class_after = 'NEAR_POOR')),
    check ((relapsed_on is null) = (relapse_class is null)),
    check ((annulled_on is null) = (annulled_number is null))
);
comment on column escape.until is 'last day on which it counts as newly escaped; empty while it is still on the near-poor list';
comment on column escape.certifies is 'whether the paper itself can be checked by its code';
-- One escape of a household goes on at a time.
create unique index escape_one_running on escape (household_id)
    where relapsed_on is null and succeeded_by is null and annulled_on is null;
create index escape_household on escape (household_id, since desc);
create index escape_decision on escape (decision_id);
create index escape_hamlet on escape (hamlet_key, since);
create index escape_commune on escape (commune_key, since);

create table escape_visit (
    id          uuid          primary key,
    escape_id   uuid          not null references escape,
    ordinal     integer       not null,
    due_on      date          not null,
    visited_on  date,
    finding     varchar(20)   check (finding in ('STABLE', 'AT_RISK', 'TO_REVIEW')),
    found       varchar(2000),
    advice      varchar(2000),
    recorded_by varchar(100),
    recorded_at timestamptz,
    unique (escape_id, ordinal),
    check ((visited_on is null) = (finding is null)),
    check ((visited_on is null) = (recorded_by is null))
);
create index escape_visit_due on escape_visit (due_on) where visited_on is null;

-- When households are looked after; no text of law fixes it.
create table follow_up_plan (
    months integer      primary key check (months > 0),
    mark   varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source varchar(300) not null
);
insert into follow_up_plan (months, mark, source) values
    (6, 'ASSUMED', 'Giả định: theo dõi hộ sau thoát nghèo 06 tháng một lần trong năm đầu'),
    (12, 'ASSUMED', 'Giả định: theo dõi hộ sau thoát nghèo 06 tháng một lần trong năm đầu'),
    (24, 'ASSUMED', 'Giả định: theo dõi hộ sau thoát nghèo mỗi năm một lần'),
    (36, 'ASSUMED', 'Giả định: lần cuối khi hết thời gian là hộ mới thoát nghèo');
create table follow_up_setting (
    code   varchar(40)  primary key,
    value  integer      not null check (value >= 0),
    mark   varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source varchar(300) not null
);
insert into follow_up_setting (code, value, mark, source) values
    ('SHOWN_DAYS_BEFORE', 30, 'ASSUMED', 'Giả định: nhắc trước 30 ngày');

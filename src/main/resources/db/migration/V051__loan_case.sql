-- The register of loan needs and what became of each need: one row per household, programme and year of the list.
create sequence loan_case_number;

create table loan_case (
    id                  uuid         primary key,
    version             bigint       not null default 0,
    number              varchar(20)  not null unique default ('VV' || lpad(nextval('loan_case_number')::text, 6, '0')),
    household_id        uuid         not null,
    household_code      varchar(20)  not null,
    head_name           varchar(120) not null,
    commune_key         varchar(40)  not null,
    hamlet_key          varchar(40)  not null,
    programme           varchar(20)  not null check (programme in ('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED')),
    listed_class        varchar(20)  not null,
    listed_since        date         not null,
    left_list_on        date,
    list_year           integer      not null,
    listed_on           date         not null,
    listed_at           timestamptz  not null,
    search_text         text         not null,
    state               varchar(20)  not null check (state in ('LISTED', 'ASKED', 'NEEDED', 'GUIDED', 'AGREED', 'CONFIRMED',
                            'DISBURSED', 'NO_NEED', 'NOT_ELIGIBLE', 'WITHDRAWN', 'NOT_CONFIRMED', 'BANK_REFUSED',
                            'USED_WELL', 'RECALLED', 'DROPPED')),
    regime_id           varchar(10),
    process_started_at  timestamptz,
    needs               boolean      not null default false,
    need_recorded_on    date,
    need_purpose        varchar(300),
    requested_amount    bigint       check (requested_amount > 0),
    organisation        varchar(20),
    failed_visits       integer      not null default 0,
    guided_on           date,
    not_reached         boolean      not null default false,
    borrower_name       varchar(120),
    borrower_citizen_id varchar(12),
    borrower_phone      varchar(10),
    plan_purpose        varchar(300),
    own_capital         bigint,
    plan_amount         bigint,
    plan_term_months    integer,
    repayment_months    integer,
    group_name          varchar(120),
    voted_on            date,
    agreed_amount       bigint,
    agreed_term_months  integer,
    confirmed_on        date,
    bank_date           date,
    bank_amount         bigint,
    bank_rate           numeric(5, 2),
    bank_term_months    integer,
    loan_book_number    varchar(40),
    repaid_on           date,
    next_visit_on       date,
    misused             boolean      not null default false,
    closing_reason      varchar(4000),
    closed_at           timestamptz,
    check (needs = false or need_recorded_on is not null),
    check (repaid_on is null or repaid_on >= bank_date)
);
comment on column loan_case.needs is 'has a need and is eligible: counts towards the target of guidance';
create unique index loan_case_one_open on loan_case (household_id, programme) where closed_at is null;
create index loan_case_household on loan_case (household_id, listed_at);
create index loan_case_register on loan_case (commune_key, list_year, hamlet_key);
create index loan_case_hamlet on loan_case (hamlet_key, list_year);
create index loan_case_borrower on loan_case (borrower_citizen_id) where borrower_citizen_id is not null;
create index loan_case_group on loan_case (commune_key, group_name, voted_on) where voted_on is not null;

create table loan_plan_item (
    case_id   uuid         not null references loan_case,
    ordinal   integer      not null check (ordinal between 1 and 3),
    name      varchar(200) not null,
    quantity  varchar(60),
    amount    bigint       not null check (amount > 0),
    primary key (case_id, ordinal)
);

create table loan_guidance (
    id           uuid          primary key,
    case_id      uuid          not null references loan_case,
    outcome      varchar(12)   not null check (outcome in ('GUIDED', 'NOT_MET', 'WITHDRAWN', 'RETURNED')),
    visited_on   date,
    organisation varchar(20),
    person_met   varchar(120),
    topics       varchar(200)  not null default '',
    reason       varchar(4000),
    given_by     varchar(100)  not null,
    recorded_at  timestamptz   not null
);
create index loan_guidance_case on loan_guidance (case_id, recorded_at);

create table loan_vote (
    id              uuid          primary key,
    case_id         uuid          not null references loan_case,
    outcome         varchar(12)   not null check (outcome in ('AGREED', 'NOT_AGREED', 'WITHDRAWN', 'RETURNED')),
    held_on         date,
    group_name      varchar(120),
    group_head      varchar(120),
    place           varchar(200),
    group_members   integer       check (group_members > 0),
    attendees       integer       check (attendees > 0),
    agreeing        integer       check (agreeing >= 0),
    disagreeing     integer       check (disagreeing >= 0),
    admitted        boolean       not null default false,
    agreed_amount   bigint,
    agreed_months   integer,
    next_meeting_on date,
    reason          varchar(4000),
    recorded_by     varchar(100)  not null,
    recorded_at     timestamptz   not null,
    check (agreeing + disagreeing <= attendees),
    check (attendees <= group_members)
);
create index loan_vote_case on loan_vote (case_id, recorded_at);

-- The chair's answer with the proof it stands on: the list of that day, hashed over its canonical rows.
create table loan_confirmation (
    id            uuid          primary key,
    case_id       uuid          not null references loan_case,
    outcome       varchar(12)   not null check (outcome in ('CONFIRMED', 'REFUSED', 'RETURNED')),
    confirmed_on  date,
    programme     varchar(20)   not null,
    list_date     date,
    list_version  date,
    list_rows     integer,
    list_hash     varchar(64),
    list_row      varchar(400),
    reason        varchar(4000),
    confirmed_by  varchar(100)  not null,
    recorded_at   timestamptz   not null,
    check (outcome <> 'CONFIRMED' or (list_hash is not null and list_date is not null))
);
comment on column loan_confirmation.list_version is 'day of the newest decision that the list of that day contains';
create index loan_confirmation_case on loan_confirmation (case_id, recorded_at);

create table loan_visit (
    id           uuid          primary key,
    case_id      uuid          not null references loan_case,
    outcome      varchar(12)   not null check (outcome in ('NEXT_VISIT', 'USED_WELL', 'RECALLED')),
    visited_on   date          not null,
    use_found    varchar(20)   not null check (use_found in ('AS_PLANNED', 'CHANGED', 'NOT_USED_YET', 'MISUSED')),
    found        varchar(4000),
    advice       varchar(4000),
    next_on      date,
    reason       varchar(4000),
    visited_by   varchar(100)  not null,
    recorded_at  timestamptz   not null
);
create index loan_visit_case on loan_visit (case_id, recorded_at);

create table loan_alert (
    id          uuid          primary key,
    case_id     uuid          not null references loan_case,
    kind        varchar(20)   not null check (kind in ('NOT_REACHED', 'MISUSED')),
    role        varchar(30)   not null,
    raised_on   date          not null,
    detail      varchar(4000),
    seen_by     varchar(100),
    seen_at     timestamptz
);
create index loan_alert_unseen on loan_alert (role, raised_on) where seen_at is null;
create index loan_alert_case on loan_alert (case_id);

-- The annual review: campaign, its communes and hamlets, the review list. Nothing is deleted: what is taken off a list stays
-- there with who, when and why.

-- Days of a year in which the annual review may run. Reference data.
create table campaign_window (
    regime_id  varchar(10)  primary key,
    from_month integer      not null check (from_month between 1 and 12),
    from_day   integer      not null check (from_day between 1 and 31),
    to_month   integer      not null check (to_month between 1 and 12),
    to_day     integer      not null check (to_day between 1 and 31),
    mark       varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source     varchar(400) not null
);
insert into campaign_window (regime_id, from_month, from_day, to_month, to_day, mark, source) values
    ('R2016', 9, 1, 12, 31, 'VERIFIED', 'Thông tư 17/2016/TT-BLĐTBXH (thuvienphapluat.vn)'),
    ('R2021', 9, 1, 12, 14, 'VERIFIED', 'Quyết định 24/2021/QĐ-TTg Điều 3 (thuvienphapluat.vn)'),
    ('R2025', 9, 1, 12, 14, 'VERIFIED', 'Quyết định 24/2021/QĐ-TTg Điều 3; kế hoạch của xã Ea Ly năm 2025 bắt đầu tại hộ từ 01/10');

create table campaign (
    id          uuid         primary key,
    year        integer      not null,
    unit_key    varchar(40)  not null references admin_unit,
    regime_id   varchar(10)  not null,
    standard_id varchar(20)  not null,
    legal_basis varchar(400) not null,
    window_from date         not null,
    window_to   date         not null check (window_to >= window_from),
    state       varchar(12)  not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    planned_by  varchar(100) not null,
    planned_at  timestamptz  not null,
    opened_by   varchar(100),
    opened_at   timestamptz,
    ended_by    varchar(100),
    ended_at    timestamptz,
    end_text    varchar(4000),
    version     bigint       not null
);
create index campaign_year on campaign (year desc, planned_at desc);

create table commune_review (
    id              uuid         primary key,
    campaign_id     uuid         not null references campaign,
    commune_key     varchar(40)  not null references admin_unit,
    year            integer      not null,
    regime_id       varchar(10)  not null,
    state           varchar(12)  not null check (state in ('PLANNED', 'LISTING', 'REVIEWING', 'TO_POST', 'POSTED', 'TO_REQUEST',
                                 'ASKED', 'TO_DECIDE', 'WAITING', 'DECIDED', 'CANCELLED')),
    confirmed_by    varchar(100),
    confirmed_at    timestamptz,
    posting_ends_on date,
    opinion_draft   varchar(4000),
    drafted_by      varchar(100),
    drafted_at      timestamptz,
    round           integer      not null default 0,
    changed_at      timestamptz  not null,
    version         bigint       not null,
    unique (campaign_id, commune_key)
);
-- A commune is in one review a year, whoever opens it and however fast.
create unique index commune_review_once_a_year on commune_review (commune_key, year) where state <> 'CANCELLED';

create table hamlet_review (
    id                uuid         primary key,
    commune_review_id uuid         not null references commune_review,
    hamlet_key        varchar(40)  not null references admin_unit,
    state             varchar(12)  not null check (state in ('SURVEYING', 'MEETING', 'AGREED')),
    round             integer      not null,
    survey_note       varchar(4000),
    changed_at        timestamptz  not null,
    version           bigint       not null,
    unique (commune_review_id, hamlet_key)
);

create table campaign_surveyor (
    commune_review_id uuid         not null references commune_review,
    hamlet_key        varchar(40)  not null references admin_unit,
    username          varchar(100) not null,
    primary key (commune_review_id, hamlet_key, username)
);
create index campaign_surveyor_username on campaign_surveyor (username);

create table review_entry (
    id                uuid          primary key,
    commune_review_id uuid          not null references commune_review,
    household_id      uuid          not null,
    hamlet_key        varchar(40)   not null,
    household_code    varchar(40)   not null,
    head_name         varchar(200)  not null,
    source            varchar(12)   not null check (source in ('LISTED', 'APPLICATION', 'VILLAGE')),
    reason            varchar(4000),
    start_class       varchar(20)   not null,
    persons           integer       not null,
    added_by          varchar(100)  not null,
    added_at          timestamptz   not null,
    removed_by        varchar(100),
    removed_at        timestamptz,
    removal_reason    varchar(4000),
    assessment_id     uuid          unique,
    decision_id       uuid,
    unique (commune_review_id, household_id),
    check ((removed_at is null) = (removal_reason is null)),
    check (source <> 'VILLAGE' or reason is not null)
);
create index review_entry_hamlet on review_entry (commune_review_id, hamlet_key);
create index review_entry_household on review_entry (household_id);

create table hamlet_meeting (
    id               uuid          primary key,
    hamlet_review_id uuid          not null references hamlet_review,
    outcome          varchar(12)   not null check (outcome in ('AGREED', 'NOT_AGREED', 'RETURNED')),
    held_on          date,
    place            varchar(400),
    secretary        varchar(400),
    chair            varchar(100)  not null,
    attendees        integer,
    agreeing         integer,
    disagreeing      integer,
    quorum_percent   integer,
    households       integer       not null,
    not_agreed       integer       not null,
    conclusion       varchar(4000),
    reason           varchar(4000),
    recorded_at      timestamptz   not null,
    check (agreeing + disagreeing <= attendees)
);
create index hamlet_meeting_review on hamlet_meeting (hamlet_review_id, recorded_at);

create table list_opinion (
    id                uuid          primary key,
    commune_review_id uuid          not null references commune_review,
    round             integer       not null,
    report            varchar(4000) not null,
    asked_by          varchar(100)  not null,
    asked_at          timestamptz   not null,
    outcome           varchar(10)   check (outcome in ('AGREED', 'RECHECK')),
    opinion_text      varchar(4000),
    given_by          varchar(100),
    given_at          timestamptz,
    households        integer       not null,
    named             integer,
    unique (commune_review_id, round)
);
create table list_opinion_household (
    opinion_id   uuid          not null references list_opinion,
    entry_id     uuid          not null references review_entry,
    named_reason varchar(4000),
    primary key (opinion_id, entry_id)
);

-- One decision with its annexed lists (Form 02 of Decision 24/2021).
create table list_decision (
    id                uuid          primary key,
    commune_review_id uuid          not null references commune_review,
    round             integer       not null,
    number            varchar(60),
    signed_on         date          not null,
    effective_from    date          not null,
    signed_by         varchar(100)  not null,
    households        integer       not null,
    opinion_on        date          not null,
    paper_id          uuid,
    decided_at        timestamptz   not null
);
create index list_decision_review on list_decision (commune_review_id, decided_at);
alter table review_entry add foreign key (decision_id) references list_decision;

-- Papers of the households of a decided list, made in the background; what is made is never made again.
create table paper_batch (
    decision_id uuid        primary key references list_decision,
    total       integer     not null,
    done        integer     not null,
    failures    integer     not null,
    finished_at timestamptz
);
create index paper_batch_waiting on paper_batch (decision_id) where finished_at is null;
create table paper_batch_item (
    decision_id  uuid        not null references paper_batch,
    ordinal      integer     not null,
    household_id uuid        not null,
    paper_id     uuid,
    made_at      timestamptz,
    primary key (decision_id, household_id)
);
create index paper_batch_item_waiting on paper_batch_item (decision_id, ordinal) where made_at is null;

-- Decided lists are taken up again by two persons only.
create table list_reopening (
    id                uuid          primary key,
    commune_review_id uuid          not null references commune_review,
    households        varchar(4000) not null,
    reason            varchar(4000) not null,
    requested_by      varchar(100)  not null,
    requested_at      timestamptz   not null,
    confirmed_by      varchar(100),
    confirmed_at      timestamptz,
    rejected_by       varchar(100),
    rejected_at       timestamptz,
    check (confirmed_by is null or confirmed_by <> requested_by)
);
create unique index list_reopening_waiting on list_reopening (commune_review_id)
    where confirmed_at is null and rejected_at is null;

-- The register: households, memberships (never deleted: they end), class by dated decision.
create table household (
    id              uuid         primary key,
    code            varchar(20)  not null unique,
    commune_key     varchar(40)  not null references admin_unit,
    hamlet_key      varchar(40)  not null references admin_unit,
    address         varchar(200),
    phone           varchar(30),
    head_name       varchar(120) not null,
    head_given_name varchar(120) generated always as (regexp_replace(head_name, '^.* ', '')) stored,
    search_text     text         not null,
    search_vector   tsvector     generated always as (to_tsvector('simple', search_text)) stored,
    illustrative    boolean      not null default false,
    version         integer      not null default 0
);
comment on column household.search_text is 'code, hamlet and names of present members, lower case without diacritics';
comment on column household.illustrative is 'made up for the demonstration; shown as such';
create index household_search on household using gin (search_vector);
create index household_hamlet on household (hamlet_key);
create index household_sorted on household (commune_key, head_given_name collate "vi-x-icu", head_name collate "vi-x-icu", code);

create table household_number (
    unit_code   varchar(10) primary key,
    last_number integer     not null
);

create table member (
    id                 uuid         primary key,
    household_id       uuid         not null references household,
    full_name          varchar(120) not null,
    gender             varchar(10)  not null check (gender in ('MALE', 'FEMALE')),
    birth_date         date         not null,
    relation           varchar(20)  not null,
    ethnicity          varchar(20)  not null,
    citizen_id         varchar(12)  check (citizen_id ~ '^([0-9]{9}|[0-9]{12})$'),
    no_labour_capacity boolean      not null default false,
    pension            boolean      not null default false,
    health_insurance   boolean,
    disabled           boolean      not null default false,
    seriously_ill      boolean      not null default false,
    social_allowance   boolean      not null default false,
    meritorious        boolean      not null default false,
    joined_on          date         not null,
    left_on            date         check (left_on >= joined_on),
    leave_reason       varchar(300),
    check ((left_on is null) = (leave_reason is null))
);
create index member_household on member (household_id);
create unique index member_citizen_once on member (citizen_id) where citizen_id is not null and left_on is null;
create unique index member_one_head on member (household_id) where relation = 'HEAD' and left_on is null;

create table list_status (
    id              uuid         primary key,
    household_id    uuid         not null references household,
    household_class varchar(20)  not null,
    sub_class       varchar(20)  not null,
    effective_from  date         not null,
    effective_to    date         check (effective_to >= effective_from),
    decided_on      date         not null,
    decision_number varchar(60)  not null,
    standard_id     varchar(20)  not null,
    reason          varchar(600) not null,
    trace           jsonb,
    version         integer      not null default 0,
    unique (household_id, effective_from)
);
comment on table list_status is 'stretches of one household follow each other: the aggregate closes the open one before the next';
create unique index list_status_open on list_status (household_id) where effective_to is null;

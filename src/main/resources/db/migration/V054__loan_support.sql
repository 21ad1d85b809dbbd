-- Help a household received beside its loans. Entries are not changed: a wrong one is cancelled with a reason.
create table support_entry (
    id            uuid          primary key,
    household_id  uuid          not null,
    commune_key   varchar(40)   not null,
    kind          varchar(20)   not null check (kind in ('GIFT', 'HEALTH_CARD', 'HOUSE', 'MODEL', 'JOB', 'SCHOOLING', 'CASH', 'OTHER')),
    provided_on   date          not null,
    provider      varchar(200)  not null,
    description   varchar(1000) not null,
    value_vnd     bigint        check (value_vnd > 0),
    recorded_by   varchar(100)  not null,
    recorded_at   timestamptz   not null,
    cancelled_at  timestamptz,
    cancelled_by  varchar(100),
    cancel_reason varchar(1000),
    check ((cancelled_at is null) = (cancel_reason is null))
);
create index support_entry_household on support_entry (household_id, provided_on);

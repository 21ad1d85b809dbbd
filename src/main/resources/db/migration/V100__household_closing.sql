-- Households that are no more: moved away, dissolved, merged into another, or their only member died. The household stays in
-- the register with its history; its members leave and its class ends on that day. Undone only by the reopening below.
create table household_closing (
    id                uuid          primary key,
    household_id      uuid          not null references household,
    cause             varchar(20)   not null check (cause in ('MOVED_AWAY', 'DISSOLVED', 'MERGED', 'LAST_MEMBER_DIED')),
    closed_on         date          not null,
    merged_into       uuid          references household check (merged_into <> household_id),
    note              varchar(1000) not null,
    status_id         uuid,
    status_ended_then date,
    closed_by         varchar(100)  not null,
    closed_at         timestamptz   not null,
    reopened_by       varchar(100)  check (reopened_by <> closed_by),
    reopened_at       timestamptz,
    reopen_reason     varchar(1000),
    check ((cause = 'MERGED') = (merged_into is not null)),
    check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopen_reason is null))
);
comment on column household_closing.closed_on is 'last day of the members and of the class';
comment on column household_closing.status_id is 'class that stood on that day, null when none did';
comment on column household_closing.status_ended_then is 'last day that class had before, null when it had none';
create unique index household_closing_stands on household_closing (household_id) where reopened_at is null;
create index household_closing_history on household_closing (household_id, closed_at);
create index household_closing_merged on household_closing (merged_into) where merged_into is not null;
revoke update, delete, truncate on household_closing from ${appRole};
grant update (reopened_by, reopened_at, reopen_reason) on household_closing to ${appRole};

alter table household add column closed_on date;
comment on column household.closed_on is 'last day of a household that is no more, null while it lives';

alter table member add column closing_id uuid references household_closing;
comment on column member.closing_id is 'closing of the household with which he or she left; null for all others';
alter table member add constraint member_closing_left check (closing_id is null or left_on is not null);
create index member_closing on member (closing_id) where closing_id is not null;

-- The list of a coming year does not hold for a household that closed before it: kept aside like a replaced class.
alter table list_status_replaced
    add column closing_id uuid references household_closing,
    add column trace      jsonb,
    alter column replaced_by drop not null,
    add constraint list_status_replaced_by_one check ((replaced_by is null) <> (closing_id is null));
create index list_status_replaced_closing on list_status_replaced (closing_id) where closing_id is not null;

-- What other modules read of the closings in sets.
create view closed_household as
    select household_id, cause, closed_on from household_closing where reopened_at is null;
grant select on closed_household to ${appRole};

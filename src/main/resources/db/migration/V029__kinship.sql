-- Officers' own households and those of their relatives: they keep away from these.
alter table account add column citizen_id varchar(12) check (citizen_id ~ '^([0-9]{9}|[0-9]{12})$');
create unique index account_citizen_once on account (citizen_id) where citizen_id is not null;

create table kin_declaration (
    id           uuid         primary key,
    username     text         not null references account (username),
    household_id uuid         not null references household (id),
    commune_key  varchar(40)  not null,
    reason       varchar(300) not null,
    declared_on  date         not null,
    declared_at  timestamptz  not null,
    ends_on      date         check (ends_on >= declared_on),
    end_reason   varchar(300),
    ended_at     timestamptz,
    check ((ends_on is null) = (end_reason is null))
);
comment on column kin_declaration.ends_on is 'last day it counts, that day included';
create unique index kin_declaration_once on kin_declaration (username, household_id) where ends_on is null;
create index kin_declaration_household on kin_declaration (household_id);
create index kin_declaration_commune on kin_declaration (commune_key, declared_at);

-- From which numbers on something on a list is shown as odd. Reference data, one row.
create table campaign_suspicion (
    one_row         boolean      primary key default true check (one_row),
    unchanged_from  integer      not null check (unchanged_from > 1),
    alike_from      integer      not null check (alike_from > 1),
    bunch_points    integer      not null check (bunch_points > 0),
    bunched_from    integer      not null check (bunched_from > 1),
    bunched_percent integer      not null check (bunched_percent between 1 and 100),
    mark            varchar(12)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source          varchar(400) not null
);
comment on column campaign_suspicion.unchanged_from is 'households of a hamlet without any change of class';
comment on column campaign_suspicion.alike_from is 'sheets of one surveyor that are the same in every answer';
comment on column campaign_suspicion.bunch_points is 'B1 points up to the end of a class that count as just under it';
comment on column campaign_suspicion.bunched_from is 'households of a hamlet just under the end of their class, and their share in per cent';
insert into campaign_suspicion (unchanged_from, alike_from, bunch_points, bunched_from, bunched_percent, mark, source)
values (5, 3, 5, 3, 30, 'ASSUMED', 'Giả định của hệ thống');

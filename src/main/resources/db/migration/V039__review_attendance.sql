-- Who attended, by name, as annex V of Circular 07/2021 lists them; one name a line, empty when only counted.
alter table village_meeting
  add column present_board      varchar(4000),
  add column present_party      varchar(4000),
  add column present_front      varchar(4000),
  add column present_households varchar(4000);
create index posting_open on posting (ends_on) where closed_at is null;

-- Minutes of a hamlet's meeting as annex V of Circular 07/2021 asks for them: who attended, and the vote on each household.
alter table hamlet_meeting
    add column attending_households integer check (attending_households between 0 and attendees),
    add column present_board        varchar(4000),
    add column present_party        varchar(4000),
    add column present_front        varchar(4000),
    add column present_households   varchar(4000);
comment on column hamlet_meeting.attending_households is 'households of which somebody attended; empty when not counted';

create table hamlet_meeting_household (
    meeting_id      uuid        not null references hamlet_meeting,
    entry_id        uuid        not null references review_entry,
    ordinal         integer     not null,
    household_class varchar(20) not null,
    agreeing        integer     not null,
    disagreeing     integer     not null,
    outcome         varchar(12) not null check (outcome in ('AGREED', 'NOT_AGREED')),
    primary key (meeting_id, entry_id)
);

insert into paper_form (kind, regime_id, code, title, basis, mark, source)
select 'LIST_MINUTES', regime_id, code, title, basis, mark, source from paper_form where kind = 'MEETING_MINUTES';

-- Score sheets in versions: imported as a draft, proposed by one process owner, published by another one with the day it
-- is valid from. The version before it ends on the day before. What a sheet says never changes, drafts included.
alter table score_sheet
    add column state           varchar(10) not null default 'PUBLISHED'
                               check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'WITHDRAWN')),
    add column file_name       varchar(200),
    add column imported_by     varchar(100),
    add column imported_at     timestamptz,
    add column proposed_by     varchar(100),
    add column proposed_at     timestamptz,
    add column proposal_reason varchar(1000),
    add column published_by    varchar(100),
    add column publish_reason  varchar(1000),
    add column withdrawn_by    varchar(100),
    add column withdrawn_at    timestamptz,
    add column withdraw_reason varchar(1000);

alter table score_sheet alter column state drop default;
alter table score_sheet alter column valid_from drop not null;
alter table score_sheet alter column published_at drop not null;
alter table score_sheet add constraint score_sheet_published_has_its_day
    check (state <> 'PUBLISHED' or (valid_from is not null and published_at is not null));
alter table score_sheet add constraint score_sheet_published_by_a_second_person
    check (published_by is null or published_by <> proposed_by);
-- counted on per standard and area, also when the form's code changes
alter table score_sheet add constraint score_sheet_version_of_area unique (standard_id, area_type, version);

-- The policy year selects the standard; its sheet then serves until a newer version is valid. An application of December
-- 2021 that is surveyed in January 2022 is still surveyed with the sheet of its own standard.
update score_sheet set valid_to = null;

-- Part B2 belongs to the version too: which indicators there are and what each counts stays with the standard
-- (deprivation_indicator), when a household is deprived comes with the sheet.
create table score_indicator (
    sheet_id       uuid not null references score_sheet (id),
    ordinal        integer not null,
    code           varchar(40) not null,
    service        varchar(120) not null,
    label          varchar(200) not null,
    deprived_when  varchar(600) not null,
    points         integer not null check (points > 0),
    fact           varchar(40),
    deprived_from  numeric(12, 2),
    deprived_below numeric(12, 2),
    mark           varchar(12) not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source         varchar(300) not null,
    primary key (sheet_id, code),
    unique (sheet_id, ordinal)
);

insert into score_indicator (sheet_id, ordinal, code, service, label, deprived_when, points, fact, deprived_from,
                             deprived_below, mark, source)
select s.id, i.ordinal, i.code, i.service, i.label, i.deprived_when, i.points, i.fact, i.deprived_from, i.deprived_below,
       i.mark, i.source
from score_sheet s join deprivation_indicator i on i.standard_id = s.standard_id;

create function score_sheet_content_stands() returns trigger language plpgsql as $$
begin
    raise exception 'the content of a score sheet never changes; a correction is a new version';
end $$;

create trigger score_row_stands before update or delete or truncate on score_row
    for each statement execute function score_sheet_content_stands();
create trigger score_option_stands before update or delete or truncate on score_option
    for each statement execute function score_sheet_content_stands();
create trigger score_indicator_stands before update or delete or truncate on score_indicator
    for each statement execute function score_sheet_content_stands();

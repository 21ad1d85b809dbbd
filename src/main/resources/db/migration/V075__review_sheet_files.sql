-- Sheets of a list that come back as an Excel file: the file, what a dry run found, and how far the import is. The file is
-- thrown away after a month.
create table sheet_import (
    id           uuid         primary key,
    case_id      uuid         not null,
    unit_key     varchar(40)  not null,
    file_name    varchar(200) not null,
    content      bytea,
    uploaded_by  varchar(100) not null,
    uploaded_at  timestamptz  not null,
    -- CHECKED: dry run only; WAITING: confirmed, is being or will be imported
    state        varchar(12)  not null check (state in ('CHECKED', 'WAITING', 'DONE', 'FAILED', 'DISCARDED')),
    lines        integer      not null,
    ready        integer      not null,
    unchanged    integer      not null,
    untouched    integer      not null,
    conflicts    integer      not null,
    faulty       integer      not null,
    failures     integer      not null default 0,
    confirmed_at timestamptz,
    finished_at  timestamptz
);
create index sheet_import_case on sheet_import (case_id, uploaded_by, uploaded_at desc);
create index sheet_import_waiting on sheet_import (confirmed_at) where state = 'WAITING';
create index sheet_import_old on sheet_import (uploaded_at) where content is not null;

-- Lines that are not imported.
create table sheet_import_line (
    import_id      uuid         not null references sheet_import on delete cascade,
    worksheet      varchar(100) not null,
    line           integer      not null,
    outcome        varchar(12)  not null check (outcome in ('CONFLICT', 'FAULTY')),
    assessment_id  uuid,
    household_code varchar(40)  not null,
    head_name      varchar(200) not null,
    problem        text         not null,
    primary key (import_id, worksheet, line)
);

-- Written beside the import's transaction, so that people see how far it is.
create table sheet_import_progress (
    import_id uuid    primary key references sheet_import on delete cascade,
    done      integer not null
);

-- Excel files of the Policy Bank with its results, row by row as they were read.
create table loan_result_file (
    id          uuid         primary key,
    name        varchar(200) not null,
    sha256      varchar(64)  not null unique,
    unit_key    varchar(40)  not null,
    uploaded_by varchar(100) not null,
    uploaded_at timestamptz  not null
);
create index loan_result_file_unit on loan_result_file (unit_key, uploaded_at);

create table loan_result_row (
    id               uuid         primary key,
    version          bigint       not null default 0,
    file_id          uuid         not null references loan_result_file,
    row_number       integer      not null,
    row_key          varchar(64)  not null,
    state            varchar(12)  not null check (state in ('APPLIED', 'KNOWN', 'TO_SETTLE', 'REJECTED', 'FAULTY')),
    case_number      varchar(40),
    citizen_id       varchar(40),
    borrower_name    varchar(200),
    result           varchar(12),
    result_on        date,
    amount           bigint,
    rate             numeric(5, 2),
    term_months      integer,
    loan_book_number varchar(60),
    reason           varchar(4000),
    problem          varchar(1000),
    case_id          uuid         references loan_case,
    settled_by       varchar(100),
    settled_at       timestamptz
);
create index loan_result_row_file on loan_result_row (file_id, row_number);
create unique index loan_result_row_applied on loan_result_row (row_key) where state in ('APPLIED', 'TO_SETTLE');

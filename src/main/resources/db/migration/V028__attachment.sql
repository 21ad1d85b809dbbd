-- Photos and scans of any record. The bytes lie beside the description, so that lists never read them.
create table attachment (
    id           uuid         primary key,
    owner_type   varchar(30)  not null,
    owner_id     uuid         not null,
    occasion     integer      not null,
    commune_key  varchar(40)  not null,
    hamlet_key   varchar(40)  not null,
    household_id uuid,
    case_id      uuid,
    file_name    varchar(200) not null,
    media_type   varchar(40)  not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    size_bytes   integer      not null check (size_bytes > 0),
    sha256       char(64)     not null,
    uploaded_by  varchar(64)  not null,
    uploaded_at  timestamptz  not null,
    deleted_by   varchar(64),
    deleted_at   timestamptz,
    check ((deleted_by is null) = (deleted_at is null))
);
comment on column attachment.occasion is 'which time of the owner''s step the file belongs to, such as the round of a survey';
create index attachment_owner on attachment (owner_id, uploaded_at);

create table attachment_content (
    attachment_id uuid  primary key references attachment (id),
    content       bytea not null
);
alter table attachment_content alter column content set storage external;

create table application (
  id                     uuid          primary key,
  version                bigint        not null,
  household_id           uuid          not null,
  household_code         varchar(40)   not null,
  head_name              varchar(200)  not null,
  commune_key            varchar(40)   not null,
  hamlet_key             varchar(40)   not null,
  regime_id              varchar(10)   not null,
  applicant_name         varchar(200)  not null,
  citizen_id             varchar(12),
  authorisation          varchar(400),
  channel                varchar(10)   not null,
  hardship_reason        varchar(20)   not null,
  hardship_detail        varchar(4000),
  submitted_on           date          not null,
  village_head_confirmed boolean       not null,
  state                  varchar(20)   not null,
  registered_by          varchar(100)  not null,
  registered_at          timestamptz   not null,
  process_started_at     timestamptz,
  receipt_number         varchar(60),
  receipt_paper_id       uuid,
  received_on            date,
  promised_on            date,
  receipt_note           varchar(4000),
  not_accepted_reason    varchar(4000),
  assessment_id          uuid,
  closed_at              timestamptz,
  search_text            varchar(800)  not null,
  constraint application_received_after_submission check (received_on is null or received_on >= submitted_on)
);
-- One open application a household, whoever registers it and through whichever client.
create unique index application_one_open_per_household on application (household_id) where closed_at is null;
create index application_household_idx on application (household_id);
create index application_hamlet_idx on application (hamlet_key, registered_at desc);

create table application_screening (
  id             uuid          primary key,
  application_id uuid          not null references application (id),
  outcome        varchar(10)   not null,
  ticks          integer       not null check (ticks between 0 and 511),
  tick_count     integer       not null,
  reason         varchar(4000),
  screened_by    varchar(100)  not null,
  screened_at    timestamptz   not null
);
create index application_screening_idx on application_screening (application_id);

create table application_opinion (
  id             uuid          primary key,
  application_id uuid          not null references application (id),
  assessment_id  uuid          not null,
  outcome        varchar(10)   not null,
  opinion_text   varchar(4000) not null,
  given_by       varchar(100)  not null,
  given_at       timestamptz   not null
);
create index application_opinion_idx on application_opinion (application_id);

create table decision_draft (
  id              uuid          primary key,
  version         bigint        not null,
  application_id  uuid          not null references application (id),
  assessment_id   uuid          not null,
  outcome         varchar(10)   not null,
  proposal        varchar(10),
  household_class varchar(20),
  reason          varchar(4000),
  drafted_by      varchar(100)  not null,
  drafted_at      timestamptz   not null,
  return_reason   varchar(4000)
);
create index decision_draft_idx on decision_draft (application_id);

create table recognition_decision (
  id              uuid          primary key,
  application_id  uuid          not null unique references application (id),
  household_id    uuid          not null,
  commune_key     varchar(40)   not null,
  outcome         varchar(10)   not null,
  number          varchar(60)   not null,
  signed_on       date          not null,
  signed_by       varchar(100)  not null,
  signer_name     varchar(200)  not null,
  signer_title    varchar(200)  not null,
  household_class varchar(20),
  sub_class       varchar(20),
  reason          varchar(4000),
  paper_id        uuid          not null,
  decided_at      timestamptz   not null
);
create index recognition_decision_household_idx on recognition_decision (household_id);

create table certificate (
  id              uuid         primary key,
  version         bigint       not null,
  household_id    uuid         not null,
  decision_id     uuid         not null unique references recognition_decision (id),
  number          varchar(60)  not null,
  household_class varchar(20)  not null,
  issued_on       date         not null,
  paper_id        uuid         not null,
  check_code      varchar(20)  not null unique,
  withdrawn_on    date
);
-- One certificate in force a household.
create unique index certificate_one_in_force on certificate (household_id) where withdrawn_on is null;

create table result_delivery (
  application_id uuid          primary key references application (id),
  delivered_on   date          not null,
  receiver_name  varchar(200)  not null,
  method         varchar(20)   not null,
  note           varchar(4000),
  delivered_by   varchar(100)  not null,
  recorded_at    timestamptz   not null
);

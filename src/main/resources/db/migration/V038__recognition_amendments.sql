-- A decision is corrected or withdrawn by another decision; the first one stays as it was signed.
create table decision_amendment (
  id              uuid          primary key,
  version         bigint        not null,
  decision_id     uuid          not null references recognition_decision (id),
  household_id    uuid          not null,
  commune_key     varchar(40)   not null,
  kind            varchar(12)   not null check (kind in ('CORRECTION', 'WITHDRAWAL')),
  state           varchar(12)   not null check (state in ('DRAFTED', 'SIGNED', 'RETURNED')),
  corrected_class varchar(20)   check (corrected_class in ('POOR', 'NEAR_POOR', 'NOT_POOR')),
  corrected_text  varchar(2000),
  reason          varchar(2000) not null,
  evidence        varchar(1000) not null,
  drafted_by      varchar(100)  not null,
  drafted_at      timestamptz   not null,
  return_reason   varchar(2000),
  returned_by     varchar(100),
  number          varchar(60),
  signed_on       date,
  signed_by       varchar(100),
  signer_name     varchar(200),
  signer_title    varchar(200),
  class_after     varchar(20),
  paper_id        uuid,
  signed_at       timestamptz,
  check (kind = 'WITHDRAWAL' or corrected_class is not null or corrected_text is not null),
  check (state <> 'SIGNED' or (number is not null and signed_on is not null and paper_id is not null)),
  check (signed_by is null or signed_by <> drafted_by)
);
create index decision_amendment_household on decision_amendment (household_id, drafted_at desc);
create unique index decision_amendment_one_draft on decision_amendment (decision_id) where state = 'DRAFTED';
create unique index decision_amendment_one_withdrawal on decision_amendment (decision_id)
  where state = 'SIGNED' and kind = 'WITHDRAWAL';

-- A corrected decision may have a second certificate.
alter table certificate drop constraint certificate_decision_id_key;
alter table certificate add column amendment_id uuid references decision_amendment (id);
create unique index certificate_of_decision on certificate (decision_id) where amendment_id is null;
create unique index certificate_of_amendment on certificate (amendment_id) where amendment_id is not null;
create index certificate_household on certificate (household_id);

-- Boxes of the years after the first, one signature each (Form 03 of Decision 24/2021, part II).
create table certificate_confirmation (
  id              uuid         primary key,
  certificate_id  uuid         not null references certificate (id),
  year            integer      not null,
  household_class varchar(20)  not null check (household_class in ('POOR', 'NEAR_POOR')),
  deprivations    varchar(100) not null,
  confirmed_on    date         not null,
  confirmed_by    varchar(100) not null,
  signer_name     varchar(200) not null,
  signer_title    varchar(200) not null,
  paper_id        uuid         not null,
  confirmed_at    timestamptz  not null,
  unique (certificate_id, year)
);

create index application_receipt_paper on application (receipt_paper_id);

-- Lines of the quick sheet (Phieu A) as papers print them.
create table quick_sheet_indicator (
  standard_id varchar(10)  not null check (standard_id in ('MPS_2016', 'MPS_2022', 'MPS_2027')),
  no          integer      not null check (no between 1 and 9),
  label       varchar(400) not null,
  mark        varchar(20)  not null,
  source      varchar(300) not null,
  primary key (standard_id, no)
);
insert into quick_sheet_indicator (standard_id, no, label, mark, source)
select standard, line.no, line.label, 'UNVERIFIED', 'Phụ lục 3a Thông tư 17/2016/TT-BLĐTBXH, chưa đối chiếu'
from unnest(array['MPS_2016', 'MPS_2022', 'MPS_2027']) as standard, (values
  (1, 'Có ô tô, xe máy mới hoặc thuyền máy trị giá từ 15 triệu đồng trở lên'),
  (2, 'Có điều hòa nhiệt độ hoặc tủ lạnh'),
  (3, 'Có bình nước nóng hoặc máy giặt'),
  (4, 'Có đất đai, nhà xưởng hoặc tài sản khác cho thuê'),
  (5, 'Sử dụng điện từ 100 kWh một tháng trở lên, tính bình quân theo hóa đơn'),
  (6, 'Diện tích nhà ở bình quân đầu người từ 30 m² trở lên'),
  (7, 'Có thành viên là công chức, viên chức, có việc làm hưởng lương ổn định hoặc lương hưu'),
  (8, 'Có thành viên đang làm việc có bằng cao đẳng trở lên'),
  (9, 'Số gia súc, gia cầm vượt ngưỡng của Phiếu A đang áp dụng')) as line (no, label);

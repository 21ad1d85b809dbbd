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

-- Legal grounds as a decision cites them, by regime and by day of signature; regime null: cited under every regime.
create table legal_ground (
  id         integer       generated always as identity primary key,
  regime_id  varchar(10),
  ordinal    integer       not null,
  ground     varchar(1000) not null,
  valid_from date          not null,
  valid_to   date,
  mark       varchar(20)   not null,
  source     varchar(400)  not null
);
insert into legal_ground (regime_id, ordinal, ground, valid_from, valid_to, mark, source) values
  (null, 10, 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015', '2016-01-01', '2025-02-28', 'UNVERIFIED', 'Luật số 77/2015/QH13'),
  (null, 10, 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025', '2025-03-01', '2025-06-15', 'UNVERIFIED', 'Luật số 65/2025/QH15'),
  (null, 10, 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025', '2025-06-16', null, 'UNVERIFIED', 'Luật số 72/2025/QH15'),
  ('R2016', 20, 'Quyết định số 59/2015/QĐ-TTg ngày 19 tháng 11 năm 2015 của Thủ tướng Chính phủ về việc ban hành chuẩn nghèo tiếp cận đa chiều áp dụng cho giai đoạn 2016 - 2020', '2016-01-01', null, 'VERIFIED', 'Quyết định 59/2015/QĐ-TTg'),
  ('R2016', 30, 'Thông tư số 17/2016/TT-BLĐTBXH ngày 28 tháng 6 năm 2016 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội hướng dẫn quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm theo chuẩn nghèo tiếp cận đa chiều áp dụng cho giai đoạn 2016 - 2020', '2016-08-15', '2018-11-09', 'VERIFIED', 'hieuluat.vn'),
  ('R2016', 30, 'Thông tư số 17/2016/TT-BLĐTBXH ngày 28 tháng 6 năm 2016 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội hướng dẫn quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm theo chuẩn nghèo tiếp cận đa chiều áp dụng cho giai đoạn 2016 - 2020, được sửa đổi, bổ sung bởi Thông tư số 14/2018/TT-BLĐTBXH ngày 26 tháng 9 năm 2018', '2018-11-10', null, 'VERIFIED', 'lawnet.vn'),
  ('R2021', 20, 'Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ quy định chuẩn nghèo đa chiều giai đoạn 2021 - 2025', '2021-03-15', null, 'VERIFIED', 'Nghị định 07/2021/NĐ-CP'),
  ('R2021', 30, 'Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm và quy trình xác định hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình giai đoạn 2022 - 2025', '2021-09-01', null, 'VERIFIED', 'thuvienphapluat.vn'),
  ('R2025', 30, 'Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm', '2025-07-01', null, 'VERIFIED', 'thuvienphapluat.vn'),
  ('R2025', 40, 'Nghị định số 131/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Nông nghiệp và Môi trường', '2025-07-01', null, 'UNVERIFIED', 'thuvienphapluat.vn; trích yếu chưa kiểm chứng');

-- Text of papers as data: one row per version; what a paper was rendered with stays readable for ever.
create table paper_template (
  id            uuid          primary key,
  lock          bigint        not null,
  kind          varchar(40)   not null,
  regime_id     varchar(10)   not null references regime (id),
  number        integer       not null check (number > 0),
  html          varchar(100000) not null,
  note          varchar(1000) not null,
  state         varchar(12)   not null check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REPLACED')),
  written_by    varchar(100)  not null,
  written_at    timestamptz   not null,
  proposed_by   varchar(100),
  proposed_at   timestamptz,
  published_by  varchar(100),
  published_at  timestamptz,
  return_reason varchar(1000),
  unique (kind, regime_id, number),
  check (state in ('DRAFT', 'PROPOSED') or (published_by is not null and published_at is not null)),
  check (state <> 'PROPOSED' or proposed_by is not null),
  -- nobody publishes what he wrote or proposed himself
  check (number = 1 or published_by is null or (published_by <> written_by and published_by <> proposed_by))
);
-- One change at a time, and one text in force.
create unique index paper_template_open on paper_template (kind, regime_id) where state in ('DRAFT', 'PROPOSED');
create unique index paper_template_in_force on paper_template (kind, regime_id) where state = 'PUBLISHED';

-- A published text is never changed; a change is a new version.
create function paper_template_keeps_its_text() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.state in ('PUBLISHED', 'REPLACED') and new.html <> old.html) then
    raise exception 'a published paper template is neither changed nor deleted';
  end if;
  return new;
end $$;
create trigger paper_template_keeps_its_text before update or delete on paper_template
  for each row execute function paper_template_keeps_its_text();

-- Official name of the form behind a paper, by regime.
create table paper_form (
  kind      varchar(40)  not null,
  regime_id varchar(10)  not null references regime (id),
  code      varchar(40)  not null,
  title     varchar(300) not null,
  basis     varchar(300) not null,
  mark      varchar(20)  not null,
  source    varchar(400) not null,
  primary key (kind, regime_id)
);
insert into paper_form (kind, regime_id, code, title, basis, mark, source) values
  ('APPLICATION_FORM', 'R2016', 'Phụ lục 1a', 'Giấy đề nghị xét duyệt bổ sung hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Thông tư số 17/2016/TT-BLĐTBXH', 'VERIFIED', 'nhangiahaki.vn, lawnet.vn'),
  ('APPLICATION_FORM', 'R2021', 'Mẫu số 01', 'Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'VERIFIED', 'thuvienphapluat.vn'),
  ('APPLICATION_FORM', 'R2025', 'Mẫu số 01', 'Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'VERIFIED', 'thuvienphapluat.vn'),
  ('QUICK_SHEET', 'R2016', 'Phụ lục 3a', 'Phiếu nhận dạng nhanh đặc điểm hộ gia đình', 'Ban hành kèm theo Thông tư số 17/2016/TT-BLĐTBXH', 'VERIFIED', 'thuvienphapluat.vn'),
  ('QUICK_SHEET', 'R2021', 'Phụ lục II', 'Phiếu nhận dạng nhanh đặc điểm hộ gia đình', 'Ban hành kèm theo Thông tư số 07/2021/TT-BLĐTBXH', 'VERIFIED', 'thuvienphapluat.vn'),
  ('QUICK_SHEET', 'R2025', 'Phụ lục II', 'Phiếu nhận dạng nhanh đặc điểm hộ gia đình', 'Ban hành kèm theo Thông tư số 07/2021/TT-BLĐTBXH', 'VERIFIED', 'thuvienphapluat.vn'),
  ('SCORE_SHEET', 'R2016', 'Phụ lục 3b', 'Phiếu rà soát xác định hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Thông tư số 17/2016/TT-BLĐTBXH', 'VERIFIED', 'nguoithaytrongtoila.com'),
  ('SCORE_SHEET', 'R2021', 'Phụ lục III', 'Phiếu rà soát hộ gia đình', 'Ban hành kèm theo Thông tư số 07/2021/TT-BLĐTBXH', 'VERIFIED', 'thuvienphapluat.vn'),
  ('SCORE_SHEET', 'R2025', 'Phụ lục III', 'Phiếu rà soát hộ gia đình', 'Ban hành kèm theo Thông tư số 07/2021/TT-BLĐTBXH', 'VERIFIED', 'thuvienphapluat.vn'),
  ('MEETING_MINUTES', 'R2016', 'Biên bản', 'Biên bản họp dân thống nhất kết quả rà soát', 'Theo Điều 6 Thông tư số 17/2016/TT-BLĐTBXH', 'UNVERIFIED', 'mẫu của giai đoạn 2016-2020 chưa đọc được; dùng các mục của Phụ lục V Thông tư 07/2021/TT-BLĐTBXH'),
  ('MEETING_MINUTES', 'R2021', 'Phụ lục V', 'Biên bản họp dân thống nhất kết quả rà soát', 'Ban hành kèm theo Thông tư số 07/2021/TT-BLĐTBXH', 'VERIFIED', 'luatduonggia.vn'),
  ('MEETING_MINUTES', 'R2025', 'Phụ lục V', 'Biên bản họp dân thống nhất kết quả rà soát', 'Ban hành kèm theo Thông tư số 07/2021/TT-BLĐTBXH', 'VERIFIED', 'luatduonggia.vn'),
  ('RECOGNITION_DECISION', 'R2021', 'Mẫu số 02', 'Quyết định công nhận danh sách hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'tên mẫu đã đọc, nội dung chưa kiểm chứng'),
  ('RECOGNITION_DECISION', 'R2025', 'Mẫu số 02', 'Quyết định công nhận danh sách hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'tên mẫu đã đọc, nội dung chưa kiểm chứng'),
  ('CERTIFICATE', 'R2021', 'Mẫu số 03', 'Giấy chứng nhận hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'VERIFIED', 'senti.vn, thcstienhoa.edu.vn'),
  ('CERTIFICATE', 'R2025', 'Mẫu số 03', 'Giấy chứng nhận hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'VERIFIED', 'senti.vn, thcstienhoa.edu.vn'),
  ('CERTIFICATE_CONFIRMATION', 'R2021', 'Mẫu số 03', 'Giấy chứng nhận hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'VERIFIED', 'senti.vn, thcstienhoa.edu.vn'),
  ('CERTIFICATE_CONFIRMATION', 'R2025', 'Mẫu số 03', 'Giấy chứng nhận hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'VERIFIED', 'senti.vn, thcstienhoa.edu.vn');

-- Decisions of every sort of one unit and year share one series; not every paper is numbered.
alter table number_series add column series varchar(40) references number_series (kind);
update number_series set series = kind;
alter table number_series alter column series set not null;
insert into number_series (kind, sign, mark, source, series) values
  ('DECISION_CORRECTION', 'QĐ-UBND', 'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của quyết định', 'RECOGNITION_DECISION'),
  ('DECISION_WITHDRAWAL', 'QĐ-UBND', 'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của quyết định', 'RECOGNITION_DECISION');
alter table paper drop constraint paper_kind_fkey;
alter table paper alter column number drop not null;

alter table paper
  add column template_id     uuid references paper_template (id),
  add column subject_id      uuid,
  add column ended_by        varchar(12) check (ended_by in ('REPLACED', 'CORRECTED', 'WITHDRAWN')),
  add column ended_by_number varchar(60),
  add column confirmed_years varchar(200);
comment on column paper.subject_id is 'sheet, meeting, posting it was made from; such a paper is made once';
comment on column paper.confirmed_years is 'years after the first that the chair confirmed on a certificate';
create unique index paper_once_per_subject on paper (kind, subject_id) where subject_id is not null;

create or replace function paper_keeps_its_content() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.content <> old.content or new.number is distinct from old.number or new.kind <> old.kind
     or new.sha256 <> old.sha256 or new.check_code is distinct from old.check_code
     or new.template_id is distinct from old.template_id or new.subject_id is distinct from old.subject_id then
    raise exception 'an issued paper is neither changed nor deleted';
  end if;
  return new;
end $$;

-- Series of outgoing papers: the letters behind the number.
create table number_series (
  kind   varchar(40)  primary key,
  sign   varchar(40)  not null,
  mark   varchar(20)  not null,
  source varchar(400) not null
);
insert into number_series (kind, sign, mark, source) values
  ('RECOGNITION_DECISION', 'QĐ-UBND',     'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của quyết định'),
  ('REPLY_WITH_REASONS',   'TB-UBND',     'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của thông báo'),
  ('CERTIFICATE',          'GCN-HN.HCN',  'VERIFIED', 'Mẫu số 03 kèm theo Quyết định 24/2021/QĐ-TTg; dùng chung cho giai đoạn 2016-2020'),
  ('APPLICATION_RECEIPT',  'TNHS',        'ASSUMED',  'Ký hiệu do hệ thống đặt cho giấy tiếp nhận hồ sơ của Bộ phận Một cửa');

-- Last number given out; the row is locked until the issuing transaction ends, so that no number is lost.
create table number_register (
  unit_key    varchar(40) not null,
  kind        varchar(40) not null references number_series (kind),
  year        integer     not null,
  last_number integer     not null check (last_number > 0),
  primary key (unit_key, kind, year)
);

create table paper (
  id              uuid         primary key,
  version         integer      not null,
  kind            varchar(40)  not null references number_series (kind),
  number          varchar(60)  not null,
  unit_key        varchar(40)  not null,
  case_id         uuid,
  household_id    uuid,
  issued_at       timestamptz  not null,
  issued_by       varchar(100) not null,
  content         bytea        not null,
  sha256          varchar(64)  not null,
  check_code      varchar(20)  unique,
  head_name       varchar(200),
  household_class varchar(20),
  signed_on       date,
  withdrawn_on    date
);
create index paper_case_idx on paper (case_id);
create index paper_household_idx on paper (household_id);

-- What was issued stays as it was issued: only the end of its force may be noted.
create function paper_keeps_its_content() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.content <> old.content or new.number <> old.number or new.kind <> old.kind
     or new.sha256 <> old.sha256 or new.check_code is distinct from old.check_code then
    raise exception 'an issued paper is neither changed nor deleted';
  end if;
  return new;
end $$;
create trigger paper_keeps_its_content before update or delete on paper
  for each row execute function paper_keeps_its_content();

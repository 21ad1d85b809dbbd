-- In-year review goes in batches where the procedure says so: applications taken in up to that day of a month are
-- reviewed from that day, later ones from that day of the next month. A regime without a row reviews at once.
create table in_year_batch (
    regime_id varchar(10) primary key references regime (id),
    start_day integer not null check (start_day between 1 and 28),
    mark varchar(12) not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source varchar(400) not null
);

insert into in_year_batch (regime_id, start_day, mark, source) values
    ('R2021', 15, 'VERIFIED', 'Điều 5 Quyết định 24/2021/QĐ-TTg: từ ngày 15 hằng tháng; lawnet.vn, thuvienphapluat.vn'),
    ('R2025', 15, 'VERIFIED', 'Điều 5 Quyết định 24/2021/QĐ-TTg: từ ngày 15 hằng tháng; lawnet.vn, thuvienphapluat.vn');

-- Whole in-year case within 15 days of the start of its batch: survey, meeting, posting with its 3 working days, draft
-- and decision have to fit into them.
update step_term set days = 2
where process_key = 'household-assessment' and step in ('userTask_surveyHousehold', 'userTask_holdVillageMeeting')
  and regime_id in ('R2021', 'R2025');

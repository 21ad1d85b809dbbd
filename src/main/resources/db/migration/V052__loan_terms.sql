insert into routing_rule (process_key, step, regime_id, role, level)
select 'loan-guidance', step, regime_id, role, 'COMMUNE'
from (values
    ('userTask_recordNeed', 'commune-officer'),
    ('userTask_guideHousehold', 'mass-org'),
    ('userTask_groupVote', 'loan-group'),
    ('userTask_confirmList', 'commune-chair'),
    ('userTask_visitUseOfLoan', 'mass-org')
) as rule (step, role)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

insert into step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role, escalate_level, mark, source)
select 'loan-guidance', step, regime_id, days, true, 1,
       case when superior = 'COMMUNE' then 'commune-chair' when regime_id = 'R2025' then 'province-dept' else 'city-division' end,
       case when superior = 'COMMUNE' then 'COMMUNE' when regime_id = 'R2025' then 'PROVINCE' else 'CITY' end,
       'ASSUMED', source
from (values
    ('userTask_recordNeed', 10, 'COMMUNE', 'Giả định: khảo sát nhu cầu vay vốn trong 10 ngày làm việc'),
    ('userTask_guideHousehold', 10, 'COMMUNE', 'Giả định: hướng dẫn hộ trong 10 ngày làm việc'),
    ('userTask_groupVote', 10, 'COMMUNE', 'Giả định: họp Tổ tiết kiệm và vay vốn trong 10 ngày làm việc'),
    ('userTask_confirmList', 3, 'DISTRICT', 'Giả định: xác nhận danh sách trong 03 ngày làm việc'),
    ('userTask_visitUseOfLoan', 10, 'COMMUNE', 'Giả định: cùng với số ngày chờ sau giải ngân thành 30 ngày (chưa kiểm chứng)')
) as term (step, days, superior, source)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

-- Figures of the way to a loan that no decision table holds.
create table loan_parameter (
    code   varchar(40)  primary key,
    value  integer      not null check (value >= 0),
    mark   varchar(10)  not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source varchar(300) not null
);
insert into loan_parameter (code, value, mark, source) values
    ('FIRST_VISIT_AFTER_DAYS', 15, 'UNVERIFIED', 'Kiểm tra trong 30 ngày sau giải ngân (mẫu 06/TD, chưa kiểm chứng), trừ thời hạn của bước kiểm tra'),
    ('MONTHS_BETWEEN_VISITS', 12, 'UNVERIFIED', 'Kiểm tra sau giải ngân và hằng năm (chưa kiểm chứng)'),
    ('FAILED_VISITS_TO_FLAG', 2, 'ASSUMED', 'Giả định: hai lần đến mà không gặp hộ thì cảnh báo'),
    ('VOTE_PERCENT', 50, 'ASSUMED', 'Giả định: quá nửa số tổ viên dự họp tán thành (mẫu 10C/TD, nội dung chưa kiểm chứng)'),
    ('GROUP_MEMBERS_MIN', 5, 'UNVERIFIED', 'Tổ tiết kiệm và vay vốn có từ 5 đến 60 tổ viên (chưa kiểm chứng)'),
    ('GROUP_MEMBERS_MAX', 60, 'UNVERIFIED', 'Tổ tiết kiệm và vay vốn có từ 5 đến 60 tổ viên (chưa kiểm chứng)'),
    ('ADULT_AGE', 18, 'VERIFIED', 'Điều 20 Bộ luật Dân sự 2015: người thành niên'),
    ('OVERDUE_RATE_PERCENT', 130, 'VERIFIED', 'Lãi suất nợ quá hạn bằng 130 % lãi suất khi cho vay (mẫu 01/TD; luatvietnam.vn)');

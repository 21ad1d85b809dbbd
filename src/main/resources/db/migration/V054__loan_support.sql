-- Help a household received beside its loans. Entries are not changed: a wrong one is cancelled with a reason.
create table support_entry (
    id            uuid          primary key,
    household_id  uuid          not null,
    commune_key   varchar(40)   not null,
    kind          varchar(20)   not null check (kind in ('GIFT', 'HEALTH_CARD', 'HOUSE', 'MODEL', 'JOB', 'SCHOOLING', 'CASH', 'OTHER')),
    provided_on   date          not null,
    provider      varchar(200)  not null,
    description   varchar(1000) not null,
    value_vnd     bigint        check (value_vnd > 0),
    recorded_by   varchar(100)  not null,
    recorded_at   timestamptz   not null,
    cancelled_at  timestamptz,
    cancelled_by  varchar(100),
    cancel_reason varchar(1000),
    check ((cancelled_at is null) = (cancel_reason is null))
);
create index support_entry_household on support_entry (household_id, provided_on);

-- Forms of the Policy Bank: names and fields were read in blank forms, the wording printed here was not compared.
insert into paper_form (kind, regime_id, code, title, basis, mark, source)
select kind, regime_id, code, title, 'Mẫu của Ngân hàng Chính sách xã hội', 'UNVERIFIED', source
from (values
    ('LOAN_APPLICATION', 'Mẫu số 01/TD', 'Giấy đề nghị vay vốn kiêm phương án sử dụng vốn vay', 'mẫu trắng công khai; lời văn in sẵn chưa đối chiếu'),
    ('LOAN_AUTHORISATION', 'Mẫu số 01/UQ', 'Giấy ủy quyền', 'mẫu trắng công khai; lời văn in sẵn chưa đối chiếu'),
    ('LOAN_MINUTES', 'Mẫu số 10C/TD', 'Biên bản họp Tổ', 'tên mẫu: baodongkhoi.vn; nội dung suy ra'),
    ('LOAN_GROUP_LIST', 'Mẫu số 03/TD', 'Danh sách tổ viên đề nghị vay vốn', 'mẫu trắng công khai; lời văn in sẵn chưa đối chiếu'),
    ('LOAN_USE_CHECK', 'Mẫu số 06/TD', 'Phiếu kiểm tra sử dụng vốn vay', 'chưa kiểm chứng')
) as form (kind, code, title, source)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

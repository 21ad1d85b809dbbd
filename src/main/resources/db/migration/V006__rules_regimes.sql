-- Procedure regimes by date (review of poor households, 2016 to now). Reference data: figures carry mark and source.
create table regime (
    id varchar(10) primary key check (id in ('R2016', 'R2021', 'R2025')),
    valid_from date not null unique,
    valid_to date,
    village_head_confirmation_until date,
    legal_basis varchar(400) not null,
    mark varchar(12) not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source varchar(400) not null,
    check (valid_to is null or valid_to >= valid_from)
);

insert into regime (id, valid_from, valid_to, village_head_confirmation_until, legal_basis, mark, source) values
    ('R2016', '2016-08-15', '2021-08-31', '2018-11-09',
     'Thông tư 17/2016/TT-BLĐTBXH, sửa đổi bởi Thông tư 14/2018/TT-BLĐTBXH từ 10/11/2018',
     'VERIFIED', 'hieuluat.vn, lawnet.vn'),
    ('R2021', '2021-09-01', '2025-06-30', null,
     'Quyết định 24/2021/QĐ-TTg; thủ tục công bố tại Quyết định 406/QĐ-LĐTBXH và Quyết định 967/QĐ-BNNMT',
     'VERIFIED', 'thuvienphapluat.vn, news.thuvienphapluat.vn'),
    ('R2025', '2025-07-01', null, null,
     'Quyết định 24/2021/QĐ-TTg cùng Nghị định 131/2025/NĐ-CP và Thông tư 13/2025/TT-BNNMT',
     'VERIFIED', 'thuvienphapluat.vn, nhansu.vn');

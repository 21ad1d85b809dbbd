-- What a household gains, keeps for a while and loses when its class changes; by day, with source and mark. Edited by
-- process owners, shown before the decision is signed and printed on it.
create table benefit_effect (
    id            integer       generated always as identity primary key,
    former_class  varchar(20)   not null check (former_class in ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    class_after   varchar(20)   not null check (class_after in ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    kind          varchar(10)   not null check (kind in ('STOPS', 'RUNS_OFF', 'STARTS')),
    name          varchar(300)  not null,
    detail        varchar(1000) not null,
    months        integer       check (months > 0),
    newly_escaped boolean       not null,
    valid_from    date          not null,
    valid_to      date,
    ordinal       integer       not null,
    mark          varchar(12)   not null check (mark in ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source        varchar(300)  not null,
    version       integer       not null default 1,
    check (former_class <> class_after),
    check (valid_to is null or valid_to >= valid_from),
    check (kind <> 'STOPS' or (months is null and not newly_escaped)),
    check (kind <> 'RUNS_OFF' or months is not null or newly_escaped),
    check (months is null or not newly_escaped)
);
comment on column benefit_effect.months is 'months after the change until which it is still enjoyed; empty: no end known here';
comment on column benefit_effect.newly_escaped is 'enjoyed as long as the household counts as newly escaped';
create index benefit_effect_change on benefit_effect (former_class, class_after, valid_from);

insert into benefit_effect (former_class, class_after, kind, name, detail, months, newly_escaped, valid_from, valid_to, ordinal, mark, source)
values
  ('POOR', 'NEAR_POOR', 'STOPS', 'Thẻ bảo hiểm y tế do ngân sách nhà nước đóng 100 %', 'Thôi thuộc nhóm hộ nghèo; ngày hết hạn in trên thẻ do cơ quan bảo hiểm xã hội xác định.', null, false, '2015-01-01', '2018-11-30', 10, 'UNVERIFIED', 'Nghị định 105/2014/NĐ-CP, chưa kiểm chứng'),
  ('POOR', 'NEAR_POOR', 'STOPS', 'Thẻ bảo hiểm y tế do ngân sách nhà nước đóng 100 %', 'Thôi thuộc nhóm hộ nghèo; ngày hết hạn in trên thẻ do cơ quan bảo hiểm xã hội xác định.', null, false, '2018-12-01', null, 10, 'VERIFIED', 'Nghị định 146/2018/NĐ-CP; plo.vn'),
  ('POOR', 'NEAR_POOR', 'STARTS', 'Hỗ trợ ít nhất 70 % mức đóng bảo hiểm y tế của hộ cận nghèo', 'Hộ đóng phần còn lại, trừ phần địa phương hỗ trợ thêm.', null, false, '2015-01-01', '2018-11-30', 20, 'UNVERIFIED', 'Nghị định 105/2014/NĐ-CP, chưa kiểm chứng'),
  ('POOR', 'NEAR_POOR', 'STARTS', 'Hỗ trợ ít nhất 70 % mức đóng bảo hiểm y tế của hộ cận nghèo', 'Hộ đóng phần còn lại, trừ phần địa phương hỗ trợ thêm.', null, false, '2018-12-01', null, 20, 'VERIFIED', 'Nghị định 146/2018/NĐ-CP; plo.vn'),
  ('POOR', 'NEAR_POOR', 'STARTS', 'Tỉnh Đắk Lắk hỗ trợ thêm 30 % mức đóng bảo hiểm y tế của hộ cận nghèo', 'Cộng với phần trung ương hỗ trợ, hộ không phải đóng.', null, false, '2022-01-01', null, 30, 'UNVERIFIED', 'Nghị quyết 18/2021/NQ-HĐND và các nghị quyết thay thế; ngày bắt đầu chưa kiểm chứng'),
  ('POOR', 'NEAR_POOR', 'STOPS', 'Vay mới theo chương trình cho vay hộ nghèo', 'Khoản đang vay tiếp tục theo hợp đồng đã ký.', null, false, '2013-04-16', null, 40, 'INFERRED', 'Nghị định 78/2002/NĐ-CP: cho vay hộ có tên trong danh sách hộ nghèo'),
  ('POOR', 'NEAR_POOR', 'STARTS', 'Vay theo chương trình cho vay hộ cận nghèo', 'Lãi suất bằng 120 % lãi suất cho vay hộ nghèo.', null, false, '2013-04-16', null, 50, 'UNVERIFIED', 'Quyết định 15/2013/QĐ-TTg: mức 120 % đã đọc, ngày hiệu lực chưa kiểm chứng'),
  ('POOR', 'NEAR_POOR', 'STOPS', 'Hỗ trợ nhà ở theo Quyết định 33/2015/QĐ-TTg', 'Chỉ dành cho hộ nghèo; nhà đang xây theo danh sách đã duyệt tiếp tục theo hồ sơ đã duyệt.', null, false, '2015-10-01', '2020-12-31', 60, 'UNVERIFIED', 'Quyết định 33/2015/QĐ-TTg; ngày kết thúc chưa kiểm chứng'),
  ('POOR', 'NOT_POOR', 'STOPS', 'Thẻ bảo hiểm y tế do ngân sách nhà nước đóng 100 %', 'Thôi thuộc nhóm hộ nghèo; ngày hết hạn in trên thẻ do cơ quan bảo hiểm xã hội xác định.', null, false, '2015-01-01', '2018-11-30', 10, 'UNVERIFIED', 'Nghị định 105/2014/NĐ-CP, chưa kiểm chứng'),
  ('POOR', 'NOT_POOR', 'STOPS', 'Thẻ bảo hiểm y tế do ngân sách nhà nước đóng 100 %', 'Thôi thuộc nhóm hộ nghèo; ngày hết hạn in trên thẻ do cơ quan bảo hiểm xã hội xác định.', null, false, '2018-12-01', null, 10, 'VERIFIED', 'Nghị định 146/2018/NĐ-CP; plo.vn'),
  ('POOR', 'NOT_POOR', 'STOPS', 'Vay mới theo chương trình cho vay hộ nghèo', 'Khoản đang vay tiếp tục theo hợp đồng đã ký.', null, false, '2013-04-16', null, 40, 'INFERRED', 'Nghị định 78/2002/NĐ-CP: cho vay hộ có tên trong danh sách hộ nghèo'),
  ('POOR', 'NOT_POOR', 'STARTS', 'Vay theo chương trình cho vay hộ mới thoát nghèo', 'Lãi suất bằng 125 % lãi suất cho vay hộ nghèo; bản sao quyết định này là giấy xác nhận.', null, true, '2015-09-05', null, 50, 'VERIFIED', 'Quyết định 28/2015/QĐ-TTg, sửa đổi bởi Quyết định 02/2021/QĐ-TTg; luatvietnam.vn'),
  ('POOR', 'NOT_POOR', 'STOPS', 'Hỗ trợ nhà ở theo Quyết định 33/2015/QĐ-TTg', 'Chỉ dành cho hộ nghèo; nhà đang xây theo danh sách đã duyệt tiếp tục theo hồ sơ đã duyệt.', null, false, '2015-10-01', '2020-12-31', 60, 'UNVERIFIED', 'Quyết định 33/2015/QĐ-TTg; ngày kết thúc chưa kiểm chứng'),
  ('NEAR_POOR', 'NOT_POOR', 'STOPS', 'Hỗ trợ ít nhất 70 % mức đóng bảo hiểm y tế của hộ cận nghèo', 'Thôi thuộc nhóm hộ cận nghèo; ngày hết hạn in trên thẻ do cơ quan bảo hiểm xã hội xác định.', null, false, '2015-01-01', '2018-11-30', 10, 'UNVERIFIED', 'Nghị định 105/2014/NĐ-CP, chưa kiểm chứng'),
  ('NEAR_POOR', 'NOT_POOR', 'STOPS', 'Hỗ trợ ít nhất 70 % mức đóng bảo hiểm y tế của hộ cận nghèo', 'Thôi thuộc nhóm hộ cận nghèo; ngày hết hạn in trên thẻ do cơ quan bảo hiểm xã hội xác định.', null, false, '2018-12-01', null, 10, 'VERIFIED', 'Nghị định 146/2018/NĐ-CP; plo.vn'),
  ('NEAR_POOR', 'NOT_POOR', 'STOPS', 'Tỉnh Đắk Lắk hỗ trợ thêm 30 % mức đóng bảo hiểm y tế của hộ cận nghèo', 'Thôi thuộc nhóm hộ cận nghèo.', null, false, '2022-01-01', null, 20, 'UNVERIFIED', 'Nghị quyết 18/2021/NQ-HĐND và các nghị quyết thay thế; ngày bắt đầu chưa kiểm chứng'),
  ('NEAR_POOR', 'NOT_POOR', 'STOPS', 'Vay mới theo chương trình cho vay hộ cận nghèo', 'Khoản đang vay tiếp tục theo hợp đồng đã ký.', null, false, '2013-04-16', null, 40, 'INFERRED', 'Quyết định 15/2013/QĐ-TTg: cho vay hộ có tên trong danh sách hộ cận nghèo'),
  ('NEAR_POOR', 'NOT_POOR', 'STARTS', 'Vay theo chương trình cho vay hộ mới thoát nghèo', 'Lãi suất bằng 125 % lãi suất cho vay hộ nghèo; bản sao quyết định này là giấy xác nhận.', null, true, '2015-09-05', null, 50, 'VERIFIED', 'Quyết định 28/2015/QĐ-TTg, sửa đổi bởi Quyết định 02/2021/QĐ-TTg; luatvietnam.vn');

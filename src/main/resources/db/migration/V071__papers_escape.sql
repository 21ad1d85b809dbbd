-- Papers of an escape: in the series of all decisions and of all written answers.
insert into number_series (kind, sign, mark, source, series) values
  ('ESCAPE_DECISION', 'QĐ-UBND', 'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của quyết định', 'RECOGNITION_DECISION'),
  ('ESCAPE_REPLY', 'TB-UBND', 'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của thông báo', 'REPLY_WITH_REASONS');
insert into paper_form (kind, regime_id, code, title, basis, mark, source) values
  ('ESCAPE_FORM', 'R2016', 'Phụ lục 1b', 'Giấy đề nghị xét duyệt thoát nghèo, thoát cận nghèo', 'Ban hành kèm theo Thông tư số 17/2016/TT-BLĐTBXH', 'UNVERIFIED', 'tên mẫu: hoatieu.vn; số phụ lục chưa kiểm chứng'),
  ('ESCAPE_FORM', 'R2021', 'Mẫu số 04', 'Giấy đề nghị công nhận hộ thoát nghèo, hộ thoát cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'hoatieu.vn, lawnet.vn: tên mẫu và phần đầu; các mục sau chưa kiểm chứng'),
  ('ESCAPE_FORM', 'R2025', 'Mẫu số 04', 'Giấy đề nghị công nhận hộ thoát nghèo, hộ thoát cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'hoatieu.vn, lawnet.vn: tên mẫu và phần đầu; các mục sau chưa kiểm chứng'),
  ('ESCAPE_DECISION', 'R2021', 'Mẫu số 02', 'Quyết định công nhận danh sách hộ thoát nghèo, hộ thoát cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'tên mẫu đã đọc, nội dung chưa kiểm chứng'),
  ('ESCAPE_DECISION', 'R2025', 'Mẫu số 02', 'Quyết định công nhận danh sách hộ thoát nghèo, hộ thoát cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'tên mẫu đã đọc, nội dung chưa kiểm chứng');

-- A certificate also ends because the household is not poor any more.
alter table paper drop constraint paper_ended_by_check;
alter table paper add constraint paper_ended_by_check check (ended_by in ('REPLACED', 'CORRECTED', 'WITHDRAWN', 'ESCAPED'));

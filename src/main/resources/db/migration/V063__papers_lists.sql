-- Papers of the annual review: in the series of all decisions and of all written answers.
insert into number_series (kind, sign, mark, source, series) values
  ('LIST_DECISION', 'QĐ-UBND', 'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của quyết định', 'RECOGNITION_DECISION'),
  ('LIST_REPLY', 'TB-UBND', 'VERIFIED', 'Phụ lục III Nghị định 30/2020/NĐ-CP: chữ viết tắt của thông báo', 'REPLY_WITH_REASONS');
insert into paper_form (kind, regime_id, code, title, basis, mark, source) values
  ('LIST_DECISION', 'R2021', 'Mẫu số 02', 'Quyết định công nhận danh sách hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'tên mẫu đã đọc, nội dung chưa kiểm chứng'),
  ('LIST_DECISION', 'R2025', 'Mẫu số 02', 'Quyết định công nhận danh sách hộ nghèo, hộ cận nghèo', 'Ban hành kèm theo Quyết định số 24/2021/QĐ-TTg', 'UNVERIFIED', 'tên mẫu đã đọc, nội dung chưa kiểm chứng');

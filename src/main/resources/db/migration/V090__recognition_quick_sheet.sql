-- Phieu A by standard. Appendix II of Circular 07/2021 could not be read: the indicators of 2016 stand in for it, marked so.
-- The standard of 2027 has no quick sheet yet, and quick-screen has no row for it.
delete from quick_sheet_indicator where standard_id = 'MPS_2027';
update quick_sheet_indicator set mark = 'ASSUMED',
       source = 'Thay cho Phụ lục II Thông tư 07/2021/TT-BLĐTBXH (chưa đọc được): lấy theo Phụ lục 3a Thông tư 17/2016/TT-BLĐTBXH'
where standard_id = 'MPS_2022';

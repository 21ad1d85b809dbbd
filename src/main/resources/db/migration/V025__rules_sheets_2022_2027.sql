-- Sheets of the standards of 2022 and 2027. No point of Circular 07/2021 (Appendices III and IV) could be read, and the
-- circular for 2027 is not out: both take the rows and points of the 2016 sheet as a demonstration. Its totals lie around
-- the cut-offs of 2022 (140 rural, 175 urban), which are those of classify-by-score. To be replaced by an import.
insert into score_sheet (id, standard_id, form_code, area_type, version, valid_from, mark, source, published_at, state) values
    ('a2022b00-0000-4000-8000-000000000001', 'MPS_2022', 'PL3.TT', 'URBAN', 1, '2021-09-01', 'ASSUMED',
     'Thay cho Phụ lục III, IV Thông tư 07/2021/TT-BLĐTBXH (chưa đọc được): dòng và điểm B1 là số liệu minh họa theo Phiếu B năm 2016, không phải luật; 12 chỉ số theo Nghị định 07/2021/NĐ-CP',
     '2021-09-01 00:00:00+07', 'PUBLISHED'),
    ('a2022b00-0000-4000-8000-000000000041', 'MPS_2022', 'PL3.NT', 'RURAL', 1, '2021-09-01', 'ASSUMED',
     'Thay cho Phụ lục III, IV Thông tư 07/2021/TT-BLĐTBXH (chưa đọc được): dòng và điểm B1 là số liệu minh họa theo Phiếu B năm 2016, không phải luật; 12 chỉ số theo Nghị định 07/2021/NĐ-CP',
     '2021-09-01 00:00:00+07', 'PUBLISHED'),
    ('a2027b00-0000-4000-8000-000000000001', 'MPS_2027', 'DM2027.TT', 'URBAN', 1, '2026-09-01', 'ASSUMED',
     'Chưa có thông tư hướng dẫn Nghị định 351/2025/NĐ-CP: dòng và điểm B1 là số liệu minh họa theo Phiếu B năm 2016, không phải luật; ngày áp dụng giả định theo kỳ rà soát cuối năm 2026',
     '2026-09-01 00:00:00+07', 'PUBLISHED'),
    ('a2027b00-0000-4000-8000-000000000041', 'MPS_2027', 'DM2027.NT', 'RURAL', 1, '2026-09-01', 'ASSUMED',
     'Chưa có thông tư hướng dẫn Nghị định 351/2025/NĐ-CP: dòng và điểm B1 là số liệu minh họa theo Phiếu B năm 2016, không phải luật; ngày áp dụng giả định theo kỳ rà soát cuối năm 2026',
     '2026-09-01 00:00:00+07', 'PUBLISHED');

insert into score_row (sheet_id, row_no, code, label, kind, scored_unless, fact)
select s.id, r.row_no, r.code, r.label, r.kind, r.scored_unless, r.fact
from score_sheet s
join score_sheet of_2016 on of_2016.standard_id = 'MPS_2016' and of_2016.area_type = s.area_type and of_2016.version = 1
join score_row r on r.sheet_id = of_2016.id
where s.standard_id in ('MPS_2022', 'MPS_2027');

-- an option rules out only an indicator that the standard still has: INFO_ASSETS is dropped in 2027
insert into score_option (sheet_id, row_no, ordinal, code, label, points, fact_from, fact_below, exclusive_group,
                          excludes_deprivation, mark, source)
select s.id, o.row_no, o.ordinal, o.code, o.label, o.points, o.fact_from, o.fact_below, o.exclusive_group,
       (select i.code from deprivation_indicator i
        where i.standard_id = s.standard_id and i.code = o.excludes_deprivation),
       'ASSUMED', 'Số liệu minh họa theo Phiếu B năm 2016, không phải luật'
from score_sheet s
join score_sheet of_2016 on of_2016.standard_id = 'MPS_2016' and of_2016.area_type = s.area_type and of_2016.version = 1
join score_option o on o.sheet_id = of_2016.id
where s.standard_id in ('MPS_2022', 'MPS_2027');

insert into score_indicator (sheet_id, ordinal, code, service, label, deprived_when, points, fact, deprived_from,
                             deprived_below, mark, source)
select s.id, i.ordinal, i.code, i.service, i.label, i.deprived_when, i.points, i.fact, i.deprived_from, i.deprived_below,
       i.mark, i.source
from score_sheet s join deprivation_indicator i on i.standard_id = s.standard_id
where s.standard_id in ('MPS_2022', 'MPS_2027');

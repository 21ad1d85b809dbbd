-- Who does the steps of the annual review in which regime, and how long they may take.
insert into routing_rule (process_key, step, regime_id, role, level)
select process_key, step, regime_id,
       case when level = 'TOP' and regime_id = 'R2025' then role_2025 else role end,
       case when level = 'TOP' then case when regime_id = 'R2025' then 'PROVINCE' else 'CITY' end else level end
from (values
    ('annual-review', 'userTask_openCampaign', 'city-division', 'TOP', 'province-dept'),
    ('annual-review', 'userTask_closeCampaign', 'city-chair', 'TOP', 'province-chair'),
    ('commune-review', 'userTask_confirmReviewList', 'commune-board', 'COMMUNE', null),
    ('commune-review', 'userTask_postLists', 'commune-officer', 'COMMUNE', null),
    ('commune-review', 'userTask_requestOpinion', 'commune-chair', 'COMMUNE', null),
    ('commune-review', 'userTask_giveOpinion', null, 'OPINION_AUTHORITY', null),
    ('commune-review', 'userTask_decideLists', 'commune-chair', 'COMMUNE', null),
    ('hamlet-review', 'userTask_surveyHamlet', 'surveyor', 'COMMUNE', null),
    ('hamlet-review', 'userTask_holdVillageMeeting', 'village-head', 'HAMLET', null)
) as rule (process_key, step, role, level, role_2025)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

insert into step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role, escalate_level, mark, source)
select process_key, step, regime_id, case when regime_id = 'R2016' then days_2016 else days end, true, 2,
       case when superior = 'COMMUNE' then 'commune-chair'
            when superior = 'CITY_CHAIR' and regime_id <> 'R2025' then 'city-chair'
            when superior = 'CITY_CHAIR' then 'province-chair'
            when superior = 'DISTRICT' and regime_id <> 'R2025' then 'city-division'
            else 'province-dept' end,
       case when superior = 'COMMUNE' then 'COMMUNE'
            when superior in ('CITY_CHAIR', 'DISTRICT') and regime_id <> 'R2025' then 'CITY'
            else 'PROVINCE' end,
       mark, source
from (values
    ('annual-review', 'userTask_openCampaign', 10, 10, 'CITY_CHAIR', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('annual-review', 'userTask_closeCampaign', 10, 10, 'PROVINCE', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('commune-review', 'userTask_confirmReviewList', 10, 10, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('commune-review', 'userTask_postLists', 3, 3, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('commune-review', 'userTask_requestOpinion', 3, 3, 'DISTRICT', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('commune-review', 'userTask_giveOpinion', 5, 7, 'PROVINCE', 'UNVERIFIED', 'Thông tư 17/2016/TT-BLĐTBXH Điều 6 (07 ngày làm việc); Quyết định 24/2021/QĐ-TTg Điều 4 (05 ngày làm việc); chưa kiểm chứng'),
    ('commune-review', 'userTask_decideLists', 3, 3, 'DISTRICT', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('hamlet-review', 'userTask_surveyHamlet', 20, 20, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước'),
    ('hamlet-review', 'userTask_holdVillageMeeting', 7, 7, 'COMMUNE', 'ASSUMED', 'Giả định: chia thời gian rà soát của năm cho các bước')
) as term (process_key, step, days, days_2016, superior, mark, source)
cross join (values ('R2016'), ('R2021'), ('R2025')) as regime (regime_id);

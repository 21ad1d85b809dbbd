-- What a household's entry of a decided list can be corrected or withdrawn by: its case, procedure text and first day.
alter table recognition_decision
    add column case_id        uuid,
    add column regime_id      varchar(10),
    add column effective_from date;
update recognition_decision d set case_id = l.commune_review_id, regime_id = r.regime_id, effective_from = l.effective_from
    from list_decision l join commune_review r on r.id = l.commune_review_id where l.id = d.list_decision_id;
alter table recognition_decision add constraint recognition_decision_list_case check
    (list_decision_id is null or (case_id is not null and regime_id is not null and effective_from is not null));

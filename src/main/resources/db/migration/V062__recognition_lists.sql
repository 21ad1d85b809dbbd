-- A decision on a list names many households: each has its row here, as a household recognised by itself has.
alter table recognition_decision alter column application_id drop not null;
alter table recognition_decision add column list_decision_id uuid;
alter table recognition_decision add check ((application_id is null) <> (list_decision_id is null));
create unique index recognition_decision_listed_once on recognition_decision (list_decision_id, household_id)
    where list_decision_id is not null;

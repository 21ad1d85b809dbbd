-- First day on which the application is reviewed: the start of its batch; empty where the procedure has no batches.
alter table application add column review_from date;
alter table application add constraint application_reviewed_after_reception
    check (review_from is null or received_on is null or review_from >= received_on);

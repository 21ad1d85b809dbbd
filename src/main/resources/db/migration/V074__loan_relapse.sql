-- The register takes note when a household that borrows as newly escaped is on a list again.
alter table loan_case add column relapsed_on date;
comment on column loan_case.relapsed_on is 'day from which the newly escaped household is poor or near-poor again; empty unless it is';

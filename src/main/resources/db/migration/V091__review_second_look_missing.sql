-- A second look that nobody could take: the commune board settles with the first sheet alone and says why.
alter table assessment add column second_look_missing varchar(4000);
comment on column assessment.second_look_missing is 'why there is no second sheet of the running second look, empty otherwise';
alter table class_settlement alter column second_survey_id drop not null;
create index assessment_looked_at_again on assessment (state) where state in ('CROSS_CHECK', 'RECHECK', 'CLASS_DISPUTED');

-- A step that is open, whose post is held, and that none of its holders may do.
alter table routing_alert drop constraint routing_alert_kind_check;
alter table routing_alert add constraint routing_alert_kind_check check (kind in ('STEP', 'TASK', 'NOBODY'));

-- Open steps by the unit of their post: found again on the day the unit is followed by another one.
create index task_item_post_unit on task_item (split_part(candidate_group, ':', 2));
create index task_item_superior_unit on task_item (split_part(escalated_to_group, ':', 2)) where escalated_to_group is not null;

-- Nobody stands above the province's chair: his late step comes before himself again, never before his own department.
update step_term t set escalate_role = 'province-chair'
from routing_rule r
where r.process_key = t.process_key and r.step = t.step and r.regime_id = t.regime_id
  and t.escalate_role = 'province-dept' and t.escalate_level = 'PROVINCE'
  and (r.role = 'province-chair' or r.level = 'OPINION_AUTHORITY' and t.regime_id = 'R2025');

-- Who waits for a step and is told when it is late, beside the superior post.
create table step_waiting_post (
    process_key varchar(60) not null,
    step        varchar(80) not null,
    regime_id   varchar(10) not null,
    role        varchar(30) not null,
    level       varchar(20) not null check (level in ('COMMUNE', 'CITY', 'PROVINCE')),
    primary key (process_key, step, regime_id, role, level),
    foreign key (process_key, step, regime_id) references routing_rule
);
comment on table step_waiting_post is 'posts that wait for a step and are told when it is late';

insert into step_waiting_post (process_key, step, regime_id, role, level)
select process_key, step, regime_id, waiting.role, waiting.level
from routing_rule
cross join lateral (values ('commune-chair', 'COMMUNE'),
    (case when regime_id = 'R2025' then 'province-dept' else 'city-division' end,
     case when regime_id = 'R2025' then 'PROVINCE' else 'CITY' end)) as waiting (role, level)
where routing_rule.level = 'OPINION_AUTHORITY';

-- Overdue steps of all posts, the longest overdue first, as administrators and auditors see them. On an expression, so that
-- the list of one post, ordered by due_at too, is never read along the steps of all posts.
create index task_item_due on task_item ((due_at at time zone 'UTC'), task_id);

-- Drafts that a chair was told of; no longer new to him once one is signed or sent back.
create index notification_amendment on notification (case_id) where kind = 'AMENDMENT_DRAFTED' and read_at is null;

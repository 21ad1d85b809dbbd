-- What other modules read of the register's lists in sets: every stretch of a household's class, with the list (poor or
-- near-poor) that it was on before and the day it left it. One household has one row on any day.
create view household_list_standing as
select h.id as household_id, h.code, h.head_name, h.commune_key, h.hamlet_key, h.search_text,
       s.id as status_id, s.household_class, s.effective_from, s.effective_to, s.decision_number, s.decided_on,
       former.household_class as former_class, former.effective_to + 1 as left_on
from household h
join list_status s on s.household_id = h.id
left join lateral (
    select p.household_class, p.effective_to from list_status p
    where p.household_id = s.household_id and p.effective_to < s.effective_from
      and p.household_class in ('POOR', 'NEAR_POOR')
    order by p.effective_to desc limit 1) former on s.household_class not in ('POOR', 'NEAR_POOR');
comment on view household_list_standing is 'former_class and left_on: only where the household stands on no list now';
grant select on household_list_standing to ${appRole};

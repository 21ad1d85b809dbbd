-- A decision on a list that is taken up again gives another class from the same day on: the one that it replaces is kept here.
create table list_status_replaced (
    id              uuid         primary key,
    household_id    uuid         not null references household,
    household_class varchar(20)  not null,
    sub_class       varchar(20)  not null,
    effective_from  date         not null,
    effective_to    date,
    decided_on      date         not null,
    decision_number varchar(60)  not null,
    standard_id     varchar(20)  not null,
    reason          varchar(600) not null,
    replaced_by     varchar(60)  not null,
    replaced_at     timestamptz  not null
);
create index list_status_replaced_household on list_status_replaced (household_id, replaced_at);
revoke update, delete, truncate on list_status_replaced from ${appRole};

create index list_status_listed on list_status (effective_from, effective_to, household_id)
    where household_class in ('POOR', 'NEAR_POOR');

-- What statistics read of the register in sets: every household of the hamlets that is poor or near-poor on one of two days,
-- with where it stands on both. ABSENT: not there on that day. On the first day that is also a household without members then
-- whose people lived in a listed household, from which it split off. A person is a member up to and with the day of leaving.
create function list_facts(first_day date, last_day date, hamlets text[])
returns table (household_id uuid, code text, head_name text, hamlet_key text, start_standing text, end_standing text,
               was_poor boolean, was_near_poor boolean, persons_start integer, persons_end integer,
               persons_joined integer, persons_left integer, surveyed boolean, deprivations text[], causes text[])
language sql stable as $$
    select h.id, h.code::text, h.head_name::text, h.hamlet_key::text,
           case when m.members > 0 and m.left_before_first = m.members then 'ABSENT'
                when s.household_class is not null then s.household_class::text
                when m.persons_start = 0 and exists (
                    select 1 from member now_here
                    join member was_there on was_there.citizen_id = now_here.citizen_id
                         and was_there.household_id <> now_here.household_id
                         and was_there.joined_on <= first_day
                         and (was_there.left_on is null or was_there.left_on >= first_day)
                    join list_status listed_there on listed_there.household_id = was_there.household_id
                         and listed_there.household_class in ('POOR', 'NEAR_POOR')
                         and listed_there.effective_from <= first_day
                         and (listed_there.effective_to is null or listed_there.effective_to >= first_day)
                    where now_here.household_id = h.id) then 'ABSENT'
                else 'NOT_POOR' end,
           case when m.members > 0 and m.left_before_last = m.members then 'ABSENT'
                when e.household_class is not null then e.household_class::text
                else 'NOT_POOR' end,
           exists (select 1 from list_status p where p.household_id = h.id and p.household_class = 'POOR'
                   and p.effective_from <= first_day),
           exists (select 1 from list_status p where p.household_id = h.id and p.household_class = 'NEAR_POOR'
                   and p.effective_from <= first_day),
           m.persons_start, m.persons_end, m.persons_joined, m.persons_left,
           v.id is not null,
           array(select d.indicator_code::text from survey_deprivation d where d.survey_id = v.id order by 1),
           array(select c.code::text from survey_cause c where c.survey_id = v.id order by 1)
    from (select distinct l.household_id from list_status l
          where l.household_class in ('POOR', 'NEAR_POOR')
            and (l.effective_from <= first_day and (l.effective_to is null or l.effective_to >= first_day)
              or l.effective_from <= last_day and (l.effective_to is null or l.effective_to >= last_day))) listed
    join household h on h.id = listed.household_id and h.hamlet_key = any (hamlets)
    left join list_status s on s.household_id = h.id and s.household_class in ('POOR', 'NEAR_POOR')
         and s.effective_from <= first_day and (s.effective_to is null or s.effective_to >= first_day)
    left join list_status e on e.household_id = h.id and e.household_class in ('POOR', 'NEAR_POOR')
         and e.effective_from <= last_day and (e.effective_to is null or e.effective_to >= last_day)
    cross join lateral (
        select count(*)::integer as members,
               (count(*) filter (where at_first))::integer as persons_start,
               (count(*) filter (where at_last))::integer as persons_end,
               (count(*) filter (where at_last and not at_first))::integer as persons_joined,
               (count(*) filter (where at_first and not at_last))::integer as persons_left,
               (count(*) filter (where left_on < first_day))::integer as left_before_first,
               (count(*) filter (where left_on < last_day))::integer as left_before_last
        from (select p.left_on,
                     p.joined_on <= first_day and (p.left_on is null or p.left_on >= first_day) as at_first,
                     p.joined_on <= last_day and (p.left_on is null or p.left_on >= last_day) as at_last
              from member p where p.household_id = h.id) person) m
    left join lateral (
        select y.id from assessment a join survey y on y.assessment_id = a.id and y.state = 'CONFIRMED'
        where a.household_id = h.id and y.surveyed_on <= e.decided_on
        order by a.opened_at desc, (y.id = a.standing_survey_id) desc, y.round desc limit 1) v on true
$$;
comment on function list_facts is 'deprivations and causes: of the survey behind the class on the last day, the latest one before its decision';
grant execute on function list_facts to ${appRole};

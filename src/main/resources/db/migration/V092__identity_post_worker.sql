-- Who may do the work of a post on a day: its holders, and those who stand in. The one place that says so; whoever asks
-- compares the day with first_day and last_day. Closed accounts do no work.
CREATE VIEW post_worker AS
SELECT p.username, p.role, p.unit_key, p.title, p.valid_from AS first_day, coalesce(p.valid_to, 'infinity'::date) AS last_day,
       false AS standing_in, NULL::text AS stands_for, NULL::text AS document_number, p.id AS post_id, NULL::uuid AS stand_in_id
FROM post p JOIN account a ON a.username = p.username WHERE a.active
UNION ALL
SELECT s.person, s.role, s.unit_key,
       coalesce((SELECT p.title FROM post p WHERE p.role = s.role AND p.unit_key = s.unit_key
           AND (s.holder IS NULL OR p.username = s.holder) ORDER BY p.valid_from DESC, p.id LIMIT 1), ''),
       s.first_day, s.last_day, true, s.holder, s.document_number, NULL, s.id
FROM stand_in s JOIN account a ON a.username = s.person WHERE a.active AND s.ended_at IS NULL;
COMMENT ON VIEW post_worker IS 'holders of posts and those who stand in, by days; title of the post';

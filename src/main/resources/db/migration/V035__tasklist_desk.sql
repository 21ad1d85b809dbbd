-- Who passed a step on to a colleague.
ALTER TABLE task_item
    ADD COLUMN given_by text,
    ADD COLUMN given_reason text,
    ADD COLUMN given_at timestamptz;
COMMENT ON COLUMN task_item.given_at IS 'empty while a reason waits for its hand-over';

-- What everybody handled, searched by name and number, and found by the post he did it in.
ALTER TABLE task_done
    ADD COLUMN post text,
    ADD COLUMN case_number text,
    ADD COLUMN search_text text NOT NULL DEFAULT '';
UPDATE task_done SET search_text = lower(regexp_replace(replace(replace(normalize(title, NFD), 'đ', 'd'), 'Đ', 'D'),
    '[\u0300-\u036f]', '', 'g'));
ALTER TABLE task_done ALTER COLUMN search_text DROP DEFAULT,
    ADD COLUMN search_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;
DROP INDEX task_done_by;
CREATE INDEX task_done_by ON task_done (completed_by, completed_at DESC, task_id DESC);
CREATE INDEX task_done_by_case ON task_done (completed_by, case_id, completed_at, task_id);

-- Half-filled answers: one a step and person. Gone when he completes the step; kept when a colleague was faster.
CREATE TABLE task_draft (
    task_id  text NOT NULL,
    username text NOT NULL,
    answers  jsonb NOT NULL,
    shown    jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, username)
);
COMMENT ON COLUMN task_draft.shown IS 'the same as label and text, for when the form is gone';
CREATE INDEX task_draft_saved_at ON task_draft (saved_at);

-- Notes of officers on a case, never changed.
CREATE TABLE case_note (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id      uuid NOT NULL,
    household_id uuid,
    unit_key     text NOT NULL,
    step_name    text,
    username     text NOT NULL,
    full_name    text NOT NULL,
    post_name    text NOT NULL,
    on_behalf_of text,
    body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
    written_at   timestamptz NOT NULL
);
CREATE INDEX case_note_case ON case_note (case_id, id);
CREATE INDEX case_note_household ON case_note (household_id, id) WHERE household_id IS NOT NULL;

CREATE FUNCTION case_note_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case_note is append-only';
END $$;

CREATE TRIGGER case_note_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON case_note
    FOR EACH STATEMENT EXECUTE FUNCTION case_note_is_append_only();

REVOKE UPDATE, DELETE, TRUNCATE ON case_note FROM ${appRole};

-- What somebody who leaves a post hands over; the list is read live until it is confirmed, then it is kept.
CREATE TABLE hand_over (
    id            uuid PRIMARY KEY,
    post          text NOT NULL,
    from_username text NOT NULL,
    to_username   text,
    last_day      date NOT NULL,
    reason        text NOT NULL,
    made_by       text,
    made_at       timestamptz NOT NULL,
    confirmed_by  text,
    confirmed_at  timestamptz,
    remark        text
);
CREATE INDEX hand_over_from ON hand_over (from_username, made_at DESC);
CREATE INDEX hand_over_to ON hand_over (to_username, made_at DESC);
CREATE INDEX hand_over_post ON hand_over (post, made_at DESC);
CREATE INDEX hand_over_made ON hand_over (made_at DESC, id);

CREATE TABLE hand_over_item (
    hand_over_id uuid NOT NULL REFERENCES hand_over (id),
    ordinal      integer NOT NULL,
    open         boolean NOT NULL,
    case_id      uuid NOT NULL,
    household_id uuid,
    title        text NOT NULL,
    case_number  text,
    place        text NOT NULL,
    PRIMARY KEY (hand_over_id, ordinal)
);

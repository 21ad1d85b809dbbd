-- One row per open step, written in the engine's transaction; read by the task page instead of the engine's task query.
CREATE TABLE task_item (
    task_id             text PRIMARY KEY,
    process_key         text NOT NULL,
    element_id          text NOT NULL,
    step_name           text NOT NULL,
    business_key        text NOT NULL,
    process_instance_id text NOT NULL,
    candidate_group     text NOT NULL,
    assignee            text,
    case_id             uuid NOT NULL,
    case_type           text NOT NULL,
    household_id        uuid,
    title               text NOT NULL,
    case_number         text,
    unit_key            text NOT NULL,
    hamlet_key          text,
    hamlet_name         text,
    opened_at           timestamptz NOT NULL,
    due_at              timestamptz,
    case_due_at         timestamptz,
    escalated_at        timestamptz,
    escalated_to_group  text,
    search_text         text NOT NULL,
    search_vector       tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED
);
CREATE INDEX task_item_group_due ON task_item (candidate_group, due_at, task_id);
CREATE INDEX task_item_assignee ON task_item (assignee) WHERE assignee IS NOT NULL;
CREATE INDEX task_item_case ON task_item (case_id);
CREATE INDEX task_item_household ON task_item (household_id);
CREATE INDEX task_item_escalated ON task_item (escalated_to_group, due_at) WHERE escalated_to_group IS NOT NULL;
CREATE INDEX task_item_to_escalate ON task_item (due_at) WHERE escalated_at IS NULL;
CREATE INDEX task_item_search ON task_item USING gin (search_vector);

-- Who finished which step, so that a late colleague is told, and everybody finds again what he handled.
CREATE TABLE task_done (
    task_id      text PRIMARY KEY,
    process_key  text NOT NULL,
    element_id   text NOT NULL,
    step_name    text NOT NULL,
    case_id      uuid NOT NULL,
    household_id uuid,
    title        text NOT NULL,
    unit_key     text NOT NULL,
    hamlet_key   text,
    hamlet_name  text,
    opened_at    timestamptz NOT NULL,
    due_at       timestamptz,
    completed_by text NOT NULL,
    completed_at timestamptz NOT NULL
);
CREATE INDEX task_done_by ON task_done (completed_by, completed_at DESC);
CREATE INDEX task_done_case ON task_done (case_id, completed_at);
CREATE INDEX task_done_household ON task_done (household_id, opened_at);

-- The inbox: one row per person and fact. Names the step and the household's head and hamlet, nothing more personal.
CREATE TABLE notification (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username       text NOT NULL,
    kind           text NOT NULL,
    task_id        text,
    case_id        uuid NOT NULL,
    step_name      text,
    title          text NOT NULL,
    case_number    text,
    hamlet_name    text,
    due_at         timestamptz,
    outcome        text,
    created_at     timestamptz NOT NULL,
    read_at        timestamptz,
    digest_pending boolean NOT NULL DEFAULT false
);
CREATE INDEX notification_inbox ON notification (username, id DESC);
CREATE INDEX notification_unread ON notification (username, id DESC) WHERE read_at IS NULL;
CREATE INDEX notification_task ON notification (task_id) WHERE task_id IS NOT NULL AND read_at IS NULL;
CREATE INDEX notification_digest ON notification (username) WHERE digest_pending;
CREATE INDEX notification_read_at ON notification (read_at) WHERE read_at IS NOT NULL;

-- How somebody wants mail; whoever has no row gets it at once.
CREATE TABLE notification_preference (
    username text PRIMARY KEY,
    delivery text NOT NULL CHECK (delivery IN ('IMMEDIATE', 'DAILY', 'NONE'))
);

-- Mail to be sent, written in the transaction of the act and sent after its commit.
CREATE TABLE outbox_message (
    id              uuid PRIMARY KEY,
    recipient       text NOT NULL,
    kind            text NOT NULL,
    content         jsonb NOT NULL,
    state           text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SENT', 'DEAD')),
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz
);
CREATE INDEX outbox_message_pending ON outbox_message (next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX outbox_message_dead ON outbox_message (created_at) WHERE state = 'DEAD';
CREATE INDEX outbox_message_sent ON outbox_message (sent_at) WHERE state = 'SENT';

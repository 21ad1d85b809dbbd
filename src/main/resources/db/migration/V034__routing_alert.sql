-- A step that nobody would see, or open work that nobody may do. Closed, not deleted, when the post is filled.
CREATE TABLE routing_alert (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        varchar(10) NOT NULL CHECK (kind IN ('STEP', 'TASK')),
    post        text NOT NULL,
    process_key text NOT NULL,
    step        text NOT NULL,
    unit_key    text NOT NULL,
    open_tasks  integer NOT NULL DEFAULT 0,
    opened_at   timestamptz NOT NULL,
    closed_at   timestamptz
);
COMMENT ON COLUMN routing_alert.post IS 'group id of the post without a holder; empty when no unit of that level is above';
CREATE UNIQUE INDEX routing_alert_open ON routing_alert (kind, process_key, step, unit_key, post) WHERE closed_at IS NULL;
CREATE INDEX routing_alert_closed ON routing_alert (closed_at DESC) WHERE closed_at IS NOT NULL;

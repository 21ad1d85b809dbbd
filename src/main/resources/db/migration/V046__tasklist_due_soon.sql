-- When the holders of a step were warned that it is due soon; once a step.
ALTER TABLE task_item ADD COLUMN warned_at timestamptz;
CREATE INDEX task_item_to_warn ON task_item (due_at) WHERE warned_at IS NULL;

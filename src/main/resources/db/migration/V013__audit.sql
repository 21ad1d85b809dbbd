-- Append-only: the application's role may insert and read, and a trigger refuses everybody else's change too.
CREATE TABLE audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    username     text,
    full_name    text,
    post         text,
    on_behalf_of text,
    client       text NOT NULL,
    action       text NOT NULL,
    subject_type text NOT NULL,
    subject_id   text NOT NULL,
    unit_key     text,
    household_id uuid,
    case_id      uuid,
    before       jsonb NOT NULL DEFAULT '{}',
    after        jsonb NOT NULL DEFAULT '{}',
    reason       text
);
CREATE INDEX audit_entry_household ON audit_entry (household_id, id);
CREATE INDEX audit_entry_case ON audit_entry (case_id, id);
CREATE INDEX audit_entry_username ON audit_entry (username, id);
CREATE INDEX audit_entry_unit ON audit_entry (unit_key, id);

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only';
END $$;

CREATE TRIGGER audit_entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${appRole};

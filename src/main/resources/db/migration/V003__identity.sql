CREATE TABLE account (
    username      text PRIMARY KEY CHECK (username ~ '^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$'),
    password_hash text NOT NULL,
    full_name     text NOT NULL,
    organisation  text,
    active        boolean NOT NULL DEFAULT true
);

-- A post is a role in a unit, held on dated days. No foreign key to the unit: territory is another module's.
CREATE TABLE post (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username   text NOT NULL REFERENCES account (username),
    role       text NOT NULL,
    unit_key   text NOT NULL,
    title      text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX post_username ON post (username);
CREATE INDEX post_unit ON post (unit_key, role);

-- Refused log-ins that still count against further ones; rows older than the window are deleted on the way.
CREATE TABLE login_failure (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username  text NOT NULL,
    address   text NOT NULL,
    failed_at timestamptz NOT NULL
);
CREATE INDEX login_failure_who ON login_failure (username, address, failed_at);
CREATE INDEX login_failure_failed_at ON login_failure (failed_at);

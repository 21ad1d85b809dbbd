-- Answers to writes of machine clients, so that a request that is sent again is not carried out again. The row is written
-- in the transaction of the act: a second request with the same key waits for the first one at the primary key.
CREATE TABLE api_request (
    username     text NOT NULL,
    key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
    request_hash text NOT NULL,
    created_at   timestamptz NOT NULL,
    status       int,
    location     text,
    body         text,
    PRIMARY KEY (username, key)
);
CREATE INDEX api_request_created_at ON api_request (created_at);

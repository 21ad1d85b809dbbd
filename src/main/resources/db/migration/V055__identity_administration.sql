-- Accounts are searched without diacritics; a password that an administrator gave holds for one log-in.
ALTER TABLE account
    ADD COLUMN search_text text GENERATED ALWAYS AS (regexp_replace(regexp_replace(
        replace(normalize(lower(full_name || ' ' || username), NFD), 'đ', 'd'),
        '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) STORED,
    ADD COLUMN password_once boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN account.password_once IS 'given by an administrator: the pages ask for a new one first';

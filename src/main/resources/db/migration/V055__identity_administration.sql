-- Accounts are searched without diacritics; a password that an administrator gave holds for one log-in. Marks go before
-- letters are made small, since a database without a locale knows the small form of plain letters only.
ALTER TABLE account
    ADD COLUMN search_text text GENERATED ALWAYS AS (regexp_replace(lower(regexp_replace(
        translate(normalize(full_name || ' ' || username, NFD), 'Đđ', 'Dd'),
        '[\u0300-\u036f]', '', 'g')), '[^a-z0-9]+', ' ', 'g')) STORED,
    ADD COLUMN password_once boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN account.password_once IS 'given by an administrator: the pages ask for a new one first';

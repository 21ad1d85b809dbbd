ALTER TABLE account ADD COLUMN email text CHECK (length(email) BETWEEN 3 AND 254 AND email LIKE '_%@_%');

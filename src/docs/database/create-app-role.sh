#!/bin/sh
# Makes the role that the application works as. Run once by the database container, on an empty volume.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE giamngheo_app LOGIN PASSWORD :'password';
SQL

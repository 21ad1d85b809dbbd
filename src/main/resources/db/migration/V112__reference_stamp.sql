-- One stamp for each table whose rows the application remembers. Every statement that changes such a table, whoever sends
-- it, gives the table a new stamp in the same transaction: remembered rows hold as long as the stamps are the same.
CREATE SEQUENCE reference_change;
CREATE TABLE reference_stamp (
    table_name text PRIMARY KEY,
    stamp      bigint NOT NULL DEFAULT nextval('reference_change')
);
COMMENT ON TABLE reference_stamp IS 'latest change of each table that the application remembers rows of';

CREATE FUNCTION note_reference_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO reference_stamp (table_name) VALUES (TG_TABLE_NAME)
    ON CONFLICT (table_name) DO UPDATE SET stamp = nextval('reference_change');
    RETURN NULL;
END $$;

DO $$
DECLARE
    remembered text;
BEGIN
    FOREACH remembered IN ARRAY ARRAY['account', 'post', 'stand_in', 'step_term', 'routing_rule', 'quick_sheet_indicator',
        'second_look_band', 'score_sheet', 'in_year_batch', 'number_series', 'paper_form', 'paper_template']
    LOOP
        INSERT INTO reference_stamp (table_name) VALUES (remembered);
        EXECUTE format('CREATE TRIGGER note_reference_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
            'FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change()', remembered);
    END LOOP;
END $$;

REVOKE INSERT, UPDATE, DELETE ON reference_stamp FROM ${appRole};

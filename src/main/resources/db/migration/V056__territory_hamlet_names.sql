-- Former names of hamlets. A hamlet that is renamed stays the same unit, with its households, posts and cases.
CREATE TABLE admin_unit_former_name (
    unit_key  varchar(40)  NOT NULL REFERENCES admin_unit,
    last_day  date         NOT NULL,
    name      varchar(120) NOT NULL,
    source    varchar(300) NOT NULL,
    PRIMARY KEY (unit_key, last_day)
);
COMMENT ON COLUMN admin_unit_former_name.last_day IS 'last day on which the unit had this name';
COMMENT ON COLUMN admin_unit_former_name.source IS 'document that gave the name';

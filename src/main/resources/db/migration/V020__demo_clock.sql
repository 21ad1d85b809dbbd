-- Distance of the demo's clock from real time: one row, made at the first start of the demo, growing only.
CREATE TABLE demo_clock (
    id             int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    offset_seconds bigint NOT NULL
);

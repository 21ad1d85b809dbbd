-- Where the household wants to be told of the result; optional.
ALTER TABLE application ADD COLUMN contact_email varchar(254);

-- What the integration API looks applications up by.
CREATE INDEX application_receipt_idx ON application (receipt_number) WHERE receipt_number IS NOT NULL;

ALTER TABLE recognition_decision ADD COLUMN on_behalf_of varchar(200);
COMMENT ON COLUMN recognition_decision.on_behalf_of IS 'whom the signer stood in for';

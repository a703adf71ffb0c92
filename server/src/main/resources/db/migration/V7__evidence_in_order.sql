-- Entries are appended many thousands a second: each index is written at its end. The number of an
-- entry is the row's own; receipts' ids begin with their time; rows of one subject are found segment
-- by segment (1024 entries). The link to a subject is taken out by the ledger, when the key goes.
DROP INDEX receipt_entry_receipt;
DROP INDEX receipt_entry_subject;
ALTER TABLE receipt_entry RENAME TO receipt_entry_before;

CREATE TABLE receipt_entry (
  idx        ${row_number} PRIMARY KEY,
  receipt_id VARCHAR(40) NOT NULL,
  what       VARCHAR(10) NOT NULL,
  app        VARCHAR(40) NOT NULL,
  owner      VARCHAR(10) NOT NULL,
  subject_id VARCHAR(40),
  sealed     BLOB NOT NULL,
  mac        BLOB NOT NULL
);
INSERT INTO receipt_entry (idx, receipt_id, what, app, owner, subject_id, sealed, mac)
  SELECT idx, receipt_id, what, app, owner, subject_id, sealed, mac
  FROM receipt_entry_before ORDER BY idx;
DROP TABLE receipt_entry_before;

CREATE INDEX receipt_entry_receipt ON receipt_entry (receipt_id);
CREATE INDEX receipt_entry_subject ON receipt_entry ((idx / 1024), subject_id)
  WHERE subject_id IS NOT NULL;

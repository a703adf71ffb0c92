-- The log's signing key, sealed under the house's key; one row.
CREATE TABLE log_key (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  vkey   VARCHAR(400) NOT NULL,
  sealed BLOB NOT NULL
);

-- The newest signed checkpoint; one row, exchanged only for its successor.
CREATE TABLE log_checkpoint (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  note VARCHAR(2000) NOT NULL
);

-- Up to 256 values of 32 bytes a row: level -1 holds the entries, level 0 their leaf hashes, each
-- level above the hashes of the full rows below. A row only ever grows at its end.
CREATE TABLE log_tile (
  level INTEGER NOT NULL,
  idx   BIGINT NOT NULL,
  data  BLOB NOT NULL,
  PRIMARY KEY (level, idx)
);

-- What opens an entry (content and nonce), sealed under the subject's key, or under the house's
-- where a use has no subject. When the subject's key goes, the link goes with it. The mac is the
-- house's, over all but that link.
CREATE TABLE receipt_entry (
  idx        BIGINT PRIMARY KEY,
  receipt_id VARCHAR(40) NOT NULL,
  what       VARCHAR(10) NOT NULL,
  app        VARCHAR(40) NOT NULL,
  owner      VARCHAR(10) NOT NULL,
  subject_id VARCHAR(40) REFERENCES subject_key (subject_id) ON DELETE SET NULL,
  sealed     BLOB NOT NULL,
  mac        BLOB NOT NULL
);
CREATE INDEX receipt_entry_receipt ON receipt_entry (receipt_id);
CREATE INDEX receipt_entry_subject ON receipt_entry (subject_id);

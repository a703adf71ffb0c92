-- The tables of keyed digests are kept in the order of their keys: half the trees that a subject writes.
DROP INDEX identity_subject;
DROP INDEX identifier_subject;
ALTER TABLE identity RENAME TO identity_before;
ALTER TABLE identifier RENAME TO identifier_before;

CREATE TABLE identity (
  blind      BLOB NOT NULL PRIMARY KEY,
  subject_id VARCHAR(40) NOT NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE
) ${clustered};

CREATE TABLE identifier (
  blind      BLOB NOT NULL,
  subject_id VARCHAR(40) NOT NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE,
  PRIMARY KEY (blind, subject_id)
) ${clustered};

INSERT INTO identity (blind, subject_id)
  SELECT blind, subject_id FROM identity_before ORDER BY blind;
INSERT INTO identifier (blind, subject_id)
  SELECT blind, subject_id FROM identifier_before ORDER BY blind, subject_id;
DROP TABLE identity_before;
DROP TABLE identifier_before;

CREATE INDEX identity_subject ON identity (subject_id);
CREATE INDEX identifier_subject ON identifier (subject_id);

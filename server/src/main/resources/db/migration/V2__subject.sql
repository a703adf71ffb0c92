-- What is known of a subject, sealed under the subject's own key.
CREATE TABLE subject (
  subject_id VARCHAR(40) PRIMARY KEY REFERENCES subject_key (subject_id) ON DELETE CASCADE,
  sealed     BLOB NOT NULL
);

-- Each system's own id for a subject, as a keyed digest.
CREATE TABLE identity (
  blind      BLOB PRIMARY KEY,
  subject_id VARCHAR(40) NOT NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE
);
CREATE INDEX identity_subject ON identity (subject_id);

-- E-mail addresses, phones and numbers, as keyed digests: whose is it?
CREATE TABLE identifier (
  blind      BLOB NOT NULL,
  subject_id VARCHAR(40) NOT NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE,
  PRIMARY KEY (blind, subject_id)
);
CREATE INDEX identifier_subject ON identifier (subject_id);

-- Consents, objections, restrictions and opt-outs with their history, sealed likewise.
CREATE TABLE preference (
  subject_id VARCHAR(40) NOT NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,
  sealed     BLOB NOT NULL,
  PRIMARY KEY (subject_id, seq)
);

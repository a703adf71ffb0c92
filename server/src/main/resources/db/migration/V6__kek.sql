-- Key-encryption keys by version, each wrapped by the key service (the key file or a KMS). The
-- newest wraps what is new; all that stand here can unwrap. wrapped_by names the service.
CREATE TABLE kek (
  version    INTEGER PRIMARY KEY,
  wrapped    BLOB NOT NULL,
  wrapped_by VARCHAR(600) NOT NULL
);

-- Which of them wraps a key: none may go while a key is under it. NULL: the key file itself, as
-- before there were versions.
ALTER TABLE subject_key ADD COLUMN kek INTEGER REFERENCES kek (version);
ALTER TABLE vault_secret ADD COLUMN kek INTEGER REFERENCES kek (version);

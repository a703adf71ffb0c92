-- Keys of subjects, wrapped by the key-encryption key. Deleting a row is shredding.
CREATE TABLE subject_key (
  subject_id VARCHAR(40) PRIMARY KEY,
  wrapped    BLOB NOT NULL
);

-- The vault's own secrets, wrapped likewise.
CREATE TABLE vault_secret (
  name    VARCHAR(40) PRIMARY KEY,
  wrapped BLOB NOT NULL
);

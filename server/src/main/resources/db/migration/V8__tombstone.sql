-- Who was shredded, as SHA-256 of our own random id: says nothing of anybody, and finds them again
-- in an older backup.
CREATE TABLE tombstone (
  digest VARCHAR(64) PRIMARY KEY
);

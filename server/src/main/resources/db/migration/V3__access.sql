-- Keys of apps and staff: only the digest of a key is kept.
CREATE TABLE access_key (
  id         VARCHAR(20) PRIMARY KEY,
  name       VARCHAR(200) NOT NULL,
  role       VARCHAR(10) NOT NULL,
  uses       VARCHAR(4000) NOT NULL,
  digest     BLOB NOT NULL UNIQUE,
  created_at VARCHAR(40) NOT NULL,
  revoked_at VARCHAR(40)
);

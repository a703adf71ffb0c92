-- Uses that may not run for now, and those that could not once: lifted rows stay as a record.
CREATE TABLE suspension (
  seq          BIGINT PRIMARY KEY,
  use_id       VARCHAR(128) NOT NULL,
  kind         VARCHAR(10) NOT NULL,
  reason       VARCHAR(2000) NOT NULL,
  suspended_by VARCHAR(200) NOT NULL,
  since        VARCHAR(40) NOT NULL,
  lifted_at    VARCHAR(40),
  lifted_by    VARCHAR(200)
);
CREATE INDEX suspension_standing ON suspension (use_id, lifted_at);

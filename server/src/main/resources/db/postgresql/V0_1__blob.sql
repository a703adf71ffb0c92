-- The migrations are written once, with SQLite's word for bytes; here it is taught to PostgreSQL.
CREATE DOMAIN blob AS bytea;

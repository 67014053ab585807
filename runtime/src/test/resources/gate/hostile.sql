SELECT 1; SELECT 2
SELECT 1; DROP TABLE Artist
DROP TABLE Artist
CREATE TABLE x (a INT)
CREATE VIEW v AS SELECT 1
CREATE TEMP TABLE x AS SELECT * FROM Artist
CREATE MACRO m(a) AS a + 1
CREATE FUNCTION f(a) AS a + 1
CREATE SECRET (TYPE S3, KEY_ID 'a', SECRET 'b')
INSERT INTO Artist VALUES (1, 'x')
UPDATE Artist SET Name = 'x'
DELETE FROM Artist
TRUNCATE Artist
ALTER TABLE Artist ADD COLUMN x INT
MERGE INTO Artist USING Album ON TRUE WHEN MATCHED THEN DELETE
COPY Artist TO '/tmp/lakewright-hostile.csv'
COPY (SELECT 1) TO '/tmp/lakewright-hostile.csv'
COPY Artist FROM '/etc/passwd'
EXPORT DATABASE '/tmp/lakewright-hostile'
IMPORT DATABASE '/tmp/lakewright-hostile'
ATTACH '/tmp/x.db' AS x
ATTACH ':memory:' AS y
DETACH memory
USE memory
SET threads = 1
SET enable_external_access = true
RESET threads
PRAGMA version
PRAGMA database_list
INSTALL httpfs
LOAD httpfs
CALL pragma_version()
CHECKPOINT
VACUUM
ANALYZE
EXPLAIN SELECT 1
EXPLAIN ANALYZE SELECT * FROM Artist
DESCRIBE Artist
SHOW TABLES
SUMMARIZE Artist
PREPARE p AS SELECT 1
EXECUTE p
DEALLOCATE p
BEGIN TRANSACTION
COMMIT
ROLLBACK
SELECT * FROM read_csv('/etc/passwd')
SELECT * FROM read_csv_auto('/etc/passwd')
SELECT * FROM read_parquet('/tmp/*.parquet')
SELECT * FROM read_json('/etc/passwd')
SELECT * FROM read_text('/etc/passwd')
SELECT * FROM read_blob('/etc/passwd')
SELECT * FROM glob('/etc/*')
SELECT * FROM parquet_metadata('/tmp/x.parquet')
SELECT * FROM sniff_csv('/etc/passwd')
SELECT * FROM '/etc/passwd'
SELECT * FROM '/tmp/x.parquet'
SELECT * FROM "/etc/passwd"
SELECT * FROM duckdb_settings()
SELECT * FROM duckdb_secrets()
SELECT * FROM duckdb_tables()
SELECT * FROM information_schema.tables
SELECT * FROM pg_catalog.pg_tables
SELECT * FROM sqlite_master
SELECT * FROM pragma_table_info('Artist')
SELECT getenv('HOME')
SELECT current_setting('threads')
SELECT (SELECT content FROM read_text('/etc/passwd') LIMIT 1)
SELECT Name FROM Artist WHERE Name IN (SELECT content FROM read_text('/etc/passwd'))
SELECT Name FROM Artist ORDER BY (SELECT count(*) FROM read_text('/etc/passwd'))
SELECT list_transform([1], x -> (SELECT count(*) FROM read_text('/etc/passwd')))
WITH t AS (SELECT * FROM read_text('/etc/passwd')) SELECT * FROM t
WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT a FROM t, glob('/etc/*') WHERE a < 2) SELECT * FROM t
SELECT * FROM Artist, LATERAL (SELECT * FROM read_text('/etc/passwd')) AS l
SELECT * FROM Artist JOIN read_csv('/etc/passwd') AS p ON TRUE
SELECT count(*) OVER (ORDER BY (SELECT count(*) FROM glob('/*'))) FROM Artist
SELECT CASE WHEN TRUE THEN getenv('PATH') END
SELECT * FROM Artist HAVING getenv('PATH') IS NOT NULL
SELECT nextval('s')
SELECT query('SELECT 1')
SELECT * FROM query('SELECT 1')
SELECT * FROM query_table('Artist')
SELECT * FROM memory.main.Artist
SELECT * FROM system.information_schema.tables
SELECT write_log('x')
SELECT load_extension('httpfs')
SELECT parse_path('/etc/passwd'), getvariable('x')
SELECT * FROM nothing_here
SELECT nothing_here FROM Artist
SELEC 1
SELECT * FROM Artist WHERE
SELECT "
SELECT 'unclosed
)

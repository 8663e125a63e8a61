#### READ: select 1
⟪READ:select 1⟫;
#### READ: values (1)
⟪READ:values (1)⟫;
#### READ: with a as (select 1) select * from a
⟪READ:with a as (select 1) select * from a⟫;
#### READ: explain query plan delete from t
⟪READ:explain query plan delete from t⟫;
#### READ: explain insert into t values (1)
⟪READ:explain insert into t values (1)⟫;
#### READ: pragma table_info(t)
⟪READ:pragma table_info(t)⟫;
#### READ: PRAGMA main.table_xinfo('t')
⟪READ:PRAGMA main.table_xinfo('t')⟫;
#### READ: pragma integrity_check
⟪READ:pragma integrity_check⟫;
#### READ: pragma integrity_check(10)
⟪READ:pragma integrity_check(10)⟫;
#### READ: pragma foreign_key_check(t)
⟪READ:pragma foreign_key_check(t)⟫;
#### READ: pragma foreign_keys
⟪READ:pragma foreign_keys⟫;
#### READ: pragma journal_mode
⟪READ:pragma journal_mode⟫;
#### READ: pragma main.journal_mode
⟪READ:pragma main.journal_mode⟫;
#### READ: pragma user_version
⟪READ:pragma user_version⟫;
#### READ: pragma compile_options
⟪READ:pragma compile_options⟫;
#### READ: select replace(a, 'b', 'c') from t
⟪READ:select replace(a, 'b', 'c') from t⟫;
#### WRITE: replace into t values (1)
⟪WRITE:replace into t values (1)⟫;
#### WRITE: insert or replace into t values (1)
⟪WRITE:insert or replace into t values (1)⟫;
#### WRITE: insert into t values (1) on conflict do update set a = 2 returning *
⟪WRITE:insert into t values (1) on conflict do update set a = 2 returning *⟫;
#### WRITE: with a as (select 1) insert into t select * from a
⟪WRITE:with a as (select 1) insert into t select * from a⟫;
#### WRITE: with a as (select 1) replace into t select * from a
⟪WRITE:with a as (select 1) replace into t select * from a⟫;
#### WRITE: with a as (select 1) update t set b = 1
⟪WRITE:with a as (select 1) update t set b = 1⟫;
#### WRITE: analyze
⟪WRITE:analyze⟫;
#### WRITE: reindex
⟪WRITE:reindex⟫;
#### WRITE: pragma user_version = 3
⟪WRITE:pragma user_version = 3⟫;
#### WRITE: pragma application_id(7)
⟪WRITE:pragma application_id(7)⟫;
#### WRITE: pragma optimize
⟪WRITE:pragma optimize⟫;
#### WRITE: pragma incremental_vacuum(10)
⟪WRITE:pragma incremental_vacuum(10)⟫;
#### WRITE: pragma defer_foreign_keys = on
⟪WRITE:pragma defer_foreign_keys = on⟫;
#### WRITE: select load_extension('x')
⟪WRITE:select load_extension('x')⟫;
#### DDL: create table t (a)
⟪DDL:create table t (a)⟫;
#### DDL: create virtual table f using fts5(a)
⟪DDL:create virtual table f using fts5(a)⟫;
#### DDL: create index i on t (a) where a > 1
⟪DDL:create index i on t (a) where a > 1⟫;
#### DDL: alter table t rename to u
⟪DDL:alter table t rename to u⟫;
#### DDL: drop table if exists t
⟪DDL:drop table if exists t⟫;
#### DDL: drop trigger r
⟪DDL:drop trigger r⟫;
#### BEGIN: begin
⟪BEGIN:begin⟫;
#### BEGIN: begin immediate
⟪BEGIN:begin immediate⟫;
#### BEGIN: begin exclusive transaction
⟪BEGIN:begin exclusive transaction⟫;
#### COMMIT: commit
⟪COMMIT:commit⟫;
#### COMMIT: end transaction
⟪COMMIT:end transaction⟫;
#### ROLLBACK: rollback
⟪ROLLBACK:rollback⟫;
#### ROLLBACK: rollback transaction
⟪ROLLBACK:rollback transaction⟫;
#### SAVEPOINT: savepoint a
⟪SAVEPOINT:savepoint a⟫;
#### RELEASE: release a
⟪RELEASE:release a⟫;
#### ROLLBACK_TO: rollback to a
⟪ROLLBACK_TO:rollback to a⟫;
#### ROLLBACK_TO: rollback transaction to savepoint a
⟪ROLLBACK_TO:rollback transaction to savepoint a⟫;
#### NON_TRANSACTIONAL: vacuum
⟪NON_TRANSACTIONAL:vacuum⟫;
#### NON_TRANSACTIONAL: vacuum into 'x.db'
⟪NON_TRANSACTIONAL:vacuum into 'x.db'⟫;
#### NON_TRANSACTIONAL: attach 'x.db' as x
⟪NON_TRANSACTIONAL:attach 'x.db' as x⟫;
#### NON_TRANSACTIONAL: attach database 'x.db' as x
⟪NON_TRANSACTIONAL:attach database 'x.db' as x⟫;
#### NON_TRANSACTIONAL: detach x
⟪NON_TRANSACTIONAL:detach x⟫;
#### NON_TRANSACTIONAL: pragma foreign_keys = on
⟪NON_TRANSACTIONAL:pragma foreign_keys = on⟫;
#### NON_TRANSACTIONAL: PRAGMA foreign_keys=OFF
⟪NON_TRANSACTIONAL:PRAGMA foreign_keys=OFF⟫;
#### NON_TRANSACTIONAL: pragma main.journal_mode = wal
⟪NON_TRANSACTIONAL:pragma main.journal_mode = wal⟫;
#### NON_TRANSACTIONAL: pragma journal_mode(delete)
⟪NON_TRANSACTIONAL:pragma journal_mode(delete)⟫;
#### NON_TRANSACTIONAL: pragma synchronous = normal
⟪NON_TRANSACTIONAL:pragma synchronous = normal⟫;
#### NON_TRANSACTIONAL: pragma wal_checkpoint(truncate)
⟪NON_TRANSACTIONAL:pragma wal_checkpoint(truncate)⟫;
#### SESSION_SETTING: pragma cache_size = -2000
⟪SESSION_SETTING:pragma cache_size = -2000⟫;
#### SESSION_SETTING: pragma busy_timeout(100)
⟪SESSION_SETTING:pragma busy_timeout(100)⟫;
#### SESSION_SETTING: pragma case_sensitive_like = on
⟪SESSION_SETTING:pragma case_sensitive_like = on⟫;

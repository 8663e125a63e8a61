#### READ: from t
⟪READ:from t⟫;
#### READ: from t select a
⟪READ:from t select a⟫;
#### READ: summarize t
⟪READ:summarize t⟫;
#### READ: describe t
⟪READ:describe t⟫;
#### READ: pivot t on a using sum(b)
⟪READ:pivot t on a using sum(b)⟫;
#### READ: show tables
⟪READ:show tables⟫;
#### READ: pragma database_list
⟪READ:pragma database_list⟫;
#### READ: explain analyze select 1
⟪READ:explain analyze select 1⟫;
#### READ: with a as (select 1) from a
⟪READ:with a as (select 1) from a⟫;
#### WRITE: copy t to 'x.parquet'
⟪WRITE:copy t to 'x.parquet'⟫;
#### WRITE: attach 'x.db'
⟪WRITE:attach 'x.db'⟫;
#### WRITE: export database 'x'
⟪WRITE:export database 'x'⟫;
#### WRITE: import database 'x'
⟪WRITE:import database 'x'⟫;
#### WRITE: explain analyze insert into t values (1)
⟪WRITE:explain analyze insert into t values (1)⟫;
#### DDL: create or replace table t as from u
⟪DDL:create or replace table t as from u⟫;
#### SESSION_SETTING: set memory_limit = '1GB'
⟪SESSION_SETTING:set memory_limit = '1GB'⟫;
#### SESSION_SETTING: pragma memory_limit = '1GB'
⟪SESSION_SETTING:pragma memory_limit = '1GB'⟫;
#### SESSION_SETTING: load httpfs
⟪SESSION_SETTING:load httpfs⟫;
#### NON_TRANSACTIONAL: checkpoint
⟪NON_TRANSACTIONAL:checkpoint⟫;
#### NON_TRANSACTIONAL: vacuum analyze
⟪NON_TRANSACTIONAL:vacuum analyze⟫;
#### BEGIN: begin transaction
⟪BEGIN:begin transaction⟫;
#### COMMIT: commit
⟪COMMIT:commit⟫;
#### ROLLBACK: abort
⟪ROLLBACK:abort⟫;

#### READ: select 1
⟪READ:select 1⟫;
#### READ: with a as (select 1 as n) select * from a
⟪READ:with a as (select 1 as n) select * from a⟫;
#### WRITE: select * into #t from t
⟪WRITE:select * into #t from t⟫;
#### WRITE: with a as (select 1 as n) delete from a
⟪WRITE:with a as (select 1 as n) delete from a⟫;
#### WRITE: merge t using s on t.a = s.a when matched then delete
⟪WRITE:merge t using s on t.a = s.a when matched then delete⟫;
#### WRITE: exec p 1
⟪WRITE:exec p 1⟫;
#### WRITE: execute p
⟪WRITE:execute p⟫;
#### DDL: create table #t (a int)
⟪DDL:create table #t (a int)⟫;
#### NON_TRANSACTIONAL: alter database scoped configuration clear procedure_cache
⟪NON_TRANSACTIONAL:alter database scoped configuration clear procedure_cache⟫;
#### SESSION_SETTING: set nocount on
⟪SESSION_SETTING:set nocount on⟫;
#### SESSION_SETTING: use d
⟪SESSION_SETTING:use d⟫;
#### BEGIN: begin tran
⟪BEGIN:begin tran⟫;
#### BEGIN: begin transaction t with mark
⟪BEGIN:begin transaction t with mark⟫;
#### BEGIN: BEGIN DISTRIBUTED TRANSACTION
⟪BEGIN:BEGIN DISTRIBUTED TRANSACTION⟫;
#### COMMIT: commit transaction
⟪COMMIT:commit transaction⟫;
#### ROLLBACK: rollback
⟪ROLLBACK:rollback⟫;
#### ROLLBACK: rollback tran
⟪ROLLBACK:rollback tran⟫;
#### ROLLBACK_TO: rollback tran a
⟪ROLLBACK_TO:rollback tran a⟫;
#### SAVEPOINT: save tran a
⟪SAVEPOINT:save tran a⟫;
#### SAVEPOINT: save transaction a
⟪SAVEPOINT:save transaction a⟫;
#### NON_TRANSACTIONAL: create database d
⟪NON_TRANSACTIONAL:create database d⟫;
#### NON_TRANSACTIONAL: drop database d
⟪NON_TRANSACTIONAL:drop database d⟫;
#### NON_TRANSACTIONAL: backup database d to disk = 'x'
⟪NON_TRANSACTIONAL:backup database d to disk = 'x'⟫;

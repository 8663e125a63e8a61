#### READ: select 1 from dual
⟪READ:select 1 from dual⟫;
#### READ: with a as (select 1 n from dual) select n from a
⟪READ:with a as (select 1 n from dual) select n from a⟫;
#### WRITE: select a from t for update
⟪WRITE:select a from t for update⟫;
#### WRITE: explain plan for select 1 from dual
⟪WRITE:explain plan for select 1 from dual⟫;
#### WRITE: merge into t using s on (t.a = s.a) when matched then update set b = 1
⟪WRITE:merge into t using s on (t.a = s.a) when matched then update set b = 1⟫;
#### WRITE: call p()
⟪WRITE:call p()⟫;
#### DDL: create table t (a number)
⟪DDL:create table t (a number)⟫;
#### DDL: create index i on t (a)
⟪DDL:create index i on t (a)⟫;
#### DDL: rename a to b
⟪DDL:rename a to b⟫;
#### COMMIT: commit
⟪COMMIT:commit⟫;
#### ROLLBACK: rollback
⟪ROLLBACK:rollback⟫;
#### ROLLBACK_TO: rollback to savepoint a
⟪ROLLBACK_TO:rollback to savepoint a⟫;
#### SAVEPOINT: savepoint a
⟪SAVEPOINT:savepoint a⟫;
#### SESSION_SETTING: set transaction read only
⟪SESSION_SETTING:set transaction read only⟫;
#### DDL: alter session set nls_date_format = 'YYYY'
⟪DDL:alter session set nls_date_format = 'YYYY'⟫;

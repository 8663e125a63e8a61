#### READ: select 1
⟪READ:select 1⟫;
#### READ: show catalogs
⟪READ:show catalogs⟫;
#### READ: describe t
⟪READ:describe t⟫;
#### READ: explain (type distributed) select 1
⟪READ:explain (type distributed) select 1⟫;
#### READ: explain analyze verbose select 1
⟪READ:explain analyze verbose select 1⟫;
#### READ: with function f(a int) returns int return a + 1 select f(1)
⟪READ:with function f(a int) returns int return a + 1 select f(1)⟫;
#### WRITE: insert into t select 1
⟪WRITE:insert into t select 1⟫;
#### WRITE: explain analyze insert into t select 1
⟪WRITE:explain analyze insert into t select 1⟫;
#### WRITE: call system.sync_partition_metadata('a', 'b', 'ADD')
⟪WRITE:call system.sync_partition_metadata('a', 'b', 'ADD')⟫;
#### DDL: create table t as select 1 a
⟪DDL:create table t as select 1 a⟫;
#### SESSION_SETTING: use tpch.tiny
⟪SESSION_SETTING:use tpch.tiny⟫;
#### SESSION_SETTING: set session query_max_run_time = '1m'
⟪SESSION_SETTING:set session query_max_run_time = '1m'⟫;
#### SESSION_SETTING: reset session query_max_run_time
⟪SESSION_SETTING:reset session query_max_run_time⟫;
#### BEGIN: start transaction read only
⟪BEGIN:start transaction read only⟫;
#### COMMIT: commit
⟪COMMIT:commit⟫;

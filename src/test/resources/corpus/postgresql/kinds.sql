#### READ: select 1
⟪READ:select 1⟫;
#### READ: SELECT * FROM t
⟪READ:SELECT * FROM t⟫;
#### READ: (select 1) union all (select 2)
⟪READ:(select 1) union all (select 2)⟫;
#### READ: ((select 1))
⟪READ:((select 1))⟫;
#### READ: values (1), (2)
⟪READ:values (1), (2)⟫;
#### READ: table t
⟪READ:table t⟫;
#### READ: show search_path
⟪READ:show search_path⟫;
#### READ: explain select 1
⟪READ:explain select 1⟫;
#### READ: explain delete from t
⟪READ:explain delete from t⟫;
#### READ: explain (verbose, costs off) insert into t values (1)
⟪READ:explain (verbose, costs off) insert into t values (1)⟫;
#### READ: explain analyze select 1
⟪READ:explain analyze select 1⟫;
#### READ: EXPLAIN (ANALYZE, BUFFERS) SELECT 1
⟪READ:EXPLAIN (ANALYZE, BUFFERS) SELECT 1⟫;
#### READ: explain (analyze) (select 1 from t where a in (select 2))
⟪READ:explain (analyze) (select 1 from t where a in (select 2))⟫;
#### READ: with a as (select 1) select * from a
⟪READ:with a as (select 1) select * from a⟫;
#### READ: with recursive a(n) as (select 1 union all select n + 1 from a) sel...
⟪READ:with recursive a(n) as (select 1 union all select n + 1 from a) select * from a⟫;
#### READ: with a as materialized (values (1)) table a
⟪READ:with a as materialized (values (1)) table a⟫;
#### READ: /* delete */ select 'insert into' as "update" /* drop */
⟪READ:/* delete */ select 'insert into' as "update" /* drop */⟫;
#### READ: select a.delete, "insert" from a
⟪READ:select a.delete, "insert" from a⟫;
#### READ: select 'for update', $$into$$
⟪READ:select 'for update', $$into$$⟫;
#### READ: select count(*) filter (where update_time > now()) from t
⟪READ:select count(*) filter (where update_time > now()) from t⟫;
#### READ: declare c cursor for select 1
⟪READ:declare c cursor for select 1⟫;
#### READ: fetch 10 from c
⟪READ:fetch 10 from c⟫;
#### READ: close c
⟪READ:close c⟫;
#### WRITE: insert into t values (1)
⟪WRITE:insert into t values (1)⟫;
#### WRITE: update t set a = 1
⟪WRITE:update t set a = 1⟫;
#### WRITE: delete from t
⟪WRITE:delete from t⟫;
#### WRITE: delete from t returning *
⟪WRITE:delete from t returning *⟫;
#### WRITE: merge into t using s on t.a = s.a when matched then delete
⟪WRITE:merge into t using s on t.a = s.a when matched then delete⟫;
#### WRITE: with a as (delete from t returning *) select * from a
⟪WRITE:with a as (delete from t returning *) select * from a⟫;
#### WRITE: with a as (select 1), b as (insert into t select * from a returning...
⟪WRITE:with a as (select 1), b as (insert into t select * from a returning *) table b⟫;
#### WRITE: with a as not materialized ( /* c */ update t set a = 1 returning 1...
⟪WRITE:with a as not materialized ( /* c */ update t set a = 1 returning 1) select 1⟫;
#### WRITE: with a as (select 1) insert into t select * from a
⟪WRITE:with a as (select 1) insert into t select * from a⟫;
#### WRITE: with a as (select 1) update t set b = 1
⟪WRITE:with a as (select 1) update t set b = 1⟫;
#### WRITE: with a as (select 1) delete from t using a
⟪WRITE:with a as (select 1) delete from t using a⟫;
#### WRITE: with a as (with b as (select 1) delete from t returning 1) select *...
⟪WRITE:with a as (with b as (select 1) delete from t returning 1) select * from a⟫;
#### WRITE: select * into t2 from t
⟪WRITE:select * into t2 from t⟫;
#### WRITE: select a, b into temp table t2 from t
⟪WRITE:select a, b into temp table t2 from t⟫;
#### WRITE: with a as (select 1) select * into t2 from a
⟪WRITE:with a as (select 1) select * into t2 from a⟫;
#### WRITE: select * from t for update
⟪WRITE:select * from t for update⟫;
#### WRITE: select * from t for no key update skip locked
⟪WRITE:select * from t for no key update skip locked⟫;
#### WRITE: select * from t for key share
⟪WRITE:select * from t for key share⟫;
#### WRITE: select * from t for share of t nowait
⟪WRITE:select * from t for share of t nowait⟫;
#### WRITE: explain analyze delete from t
⟪WRITE:explain analyze delete from t⟫;
#### WRITE: EXPLAIN (ANALYZE false) UPDATE t SET a = 1
⟪WRITE:EXPLAIN (ANALYZE false) UPDATE t SET a = 1⟫;
#### WRITE: explain analyze with a as (delete from t returning 1) select 1
⟪WRITE:explain analyze with a as (delete from t returning 1) select 1⟫;
#### WRITE: explain analyze create table t2 as select 1
⟪WRITE:explain analyze create table t2 as select 1⟫;
#### WRITE: explain (analyze, format json) select * into t2 from t
⟪WRITE:explain (analyze, format json) select * into t2 from t⟫;
#### WRITE: explain analyze execute p
⟪WRITE:explain analyze execute p⟫;
#### WRITE: select nextval('s')
⟪WRITE:select nextval('s')⟫;
#### WRITE: SELECT pg_catalog.setval('public.t_id_seq', 3, true)
⟪WRITE:SELECT pg_catalog.setval('public.t_id_seq', 3, true)⟫;
#### WRITE: select pg_notify('a', 'b')
⟪WRITE:select pg_notify('a', 'b')⟫;
#### WRITE: select pg_advisory_lock(1)
⟪WRITE:select pg_advisory_lock(1)⟫;
#### WRITE: select a from t where pg_terminate_backend(a)
⟪WRITE:select a from t where pg_terminate_backend(a)⟫;
#### WRITE: call p(1)
⟪WRITE:call p(1)⟫;
#### WRITE: execute p(1)
⟪WRITE:execute p(1)⟫;
#### WRITE: notify a
⟪WRITE:notify a⟫;
#### WRITE: refresh materialized view v
⟪WRITE:refresh materialized view v⟫;
#### WRITE: refresh materialized view concurrently v
⟪WRITE:refresh materialized view concurrently v⟫;
#### WRITE: cluster t
⟪WRITE:cluster t⟫;
#### WRITE: analyze t
⟪WRITE:analyze t⟫;
#### WRITE: lock table t in exclusive mode
⟪WRITE:lock table t in exclusive mode⟫;
#### WRITE: copy t to '/tmp/x'
⟪WRITE:copy t to '/tmp/x'⟫;
#### WRITE: copy t from '/tmp/x'
⟪WRITE:copy t from '/tmp/x'⟫;
#### WRITE: copy t from program 'cat stdin'
⟪WRITE:copy t from program 'cat stdin'⟫;
#### WRITE: prepare transaction 'a'
⟪WRITE:prepare transaction 'a'⟫;
#### WRITE: checkpoint
⟪WRITE:checkpoint⟫;
#### WRITE: frobnicate the database
⟪WRITE:frobnicate the database⟫;
#### WRITE: 'a string'
⟪WRITE:'a string'⟫;
#### COPY_TO_STDOUT: copy t to stdout
⟪COPY_TO_STDOUT:copy t to stdout⟫;
#### COPY_TO_STDOUT: copy t to stdin, which means the same
⟪COPY_TO_STDOUT:copy t to stdin⟫;
#### COPY_TO_STDOUT: COPY (select a from t where b = 'from stdin') TO STDOUT WITH (FORMA...
⟪COPY_TO_STDOUT:COPY (select a from t where b = 'from stdin') TO STDOUT WITH (FORMAT csv)⟫;
#### DDL: create table t (a int, "select" int)
⟪DDL:create table t (a int, "select" int)⟫;
#### DDL: create table t2 as select * from t
⟪DDL:create table t2 as select * from t⟫;
#### DDL: create unlogged table t2 as with a as (select 1) select * from a
⟪DDL:create unlogged table t2 as with a as (select 1) select * from a⟫;
#### DDL: alter table t add column b int
⟪DDL:alter table t add column b int⟫;
#### DDL: drop table t
⟪DDL:drop table t⟫;
#### DDL: truncate t
⟪DDL:truncate t⟫;
#### DDL: grant select on t to u
⟪DDL:grant select on t to u⟫;
#### DDL: revoke all on t from u
⟪DDL:revoke all on t from u⟫;
#### DDL: comment on table t is 'x;y'
⟪DDL:comment on table t is 'x;y'⟫;
#### DDL: security label on table t is 'x'
⟪DDL:security label on table t is 'x'⟫;
#### DDL: reassign owned by a to b
⟪DDL:reassign owned by a to b⟫;
#### DDL: import foreign schema s from server x into y
⟪DDL:import foreign schema s from server x into y⟫;
#### DDL: create index on t (a)
⟪DDL:create index on t (a)⟫;
#### DDL: create view v as select * from t
⟪DDL:create view v as select * from t⟫;
#### DDL: create rule r as on insert to t do also (insert into u values (1); ...
⟪DDL:create rule r as on insert to t do also (insert into u values (1); insert into u values (2))⟫;
#### DDL: alter type e add value 'x'
⟪DDL:alter type e add value 'x'⟫;
#### DDL: alter database d set work_mem = '1MB'
⟪DDL:alter database d set work_mem = '1MB'⟫;
#### DDL: alter table t set tablespace s
⟪DDL:alter table t set tablespace s⟫;
#### BEGIN: begin
⟪BEGIN:begin⟫;
#### BEGIN: begin work
⟪BEGIN:begin work⟫;
#### BEGIN: BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, NOT DEFE...
⟪BEGIN:BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, NOT DEFERRABLE⟫;
#### BEGIN: begin not deferrable
⟪BEGIN:begin not deferrable⟫;
#### BEGIN: start transaction read only
⟪BEGIN:start transaction read only⟫;
#### BEGIN: -- open begin
⟪BEGIN:-- open
begin⟫;
#### COMMIT: commit
⟪COMMIT:commit⟫;
#### COMMIT: commit work
⟪COMMIT:commit work⟫;
#### COMMIT: commit and chain
⟪COMMIT:commit and chain⟫;
#### COMMIT: end
⟪COMMIT:end⟫;
#### COMMIT: END TRANSACTION
⟪COMMIT:END TRANSACTION⟫;
#### ROLLBACK: rollback
⟪ROLLBACK:rollback⟫;
#### ROLLBACK: rollback and no chain
⟪ROLLBACK:rollback and no chain⟫;
#### ROLLBACK: abort
⟪ROLLBACK:abort⟫;
#### ROLLBACK: abort work
⟪ROLLBACK:abort work⟫;
#### SAVEPOINT: savepoint a
⟪SAVEPOINT:savepoint a⟫;
#### SAVEPOINT: savepoint "to"
⟪SAVEPOINT:savepoint "to"⟫;
#### RELEASE: release a
⟪RELEASE:release a⟫;
#### RELEASE: release savepoint a
⟪RELEASE:release savepoint a⟫;
#### ROLLBACK_TO: rollback to a
⟪ROLLBACK_TO:rollback to a⟫;
#### ROLLBACK_TO: rollback to savepoint a
⟪ROLLBACK_TO:rollback to savepoint a⟫;
#### ROLLBACK_TO: rollback transaction to savepoint a
⟪ROLLBACK_TO:rollback transaction to savepoint a⟫;
#### ROLLBACK_TO: ROLLBACK WORK TO a
⟪ROLLBACK_TO:ROLLBACK WORK TO a⟫;
#### NON_TRANSACTIONAL: vacuum
⟪NON_TRANSACTIONAL:vacuum⟫;
#### NON_TRANSACTIONAL: vacuum (full, analyze) t
⟪NON_TRANSACTIONAL:vacuum (full, analyze) t⟫;
#### NON_TRANSACTIONAL: create database d
⟪NON_TRANSACTIONAL:create database d⟫;
#### NON_TRANSACTIONAL: drop database if exists d
⟪NON_TRANSACTIONAL:drop database if exists d⟫;
#### NON_TRANSACTIONAL: drop database d with (force)
⟪NON_TRANSACTIONAL:drop database d with (force)⟫;
#### NON_TRANSACTIONAL: alter database d set tablespace s
⟪NON_TRANSACTIONAL:alter database d set tablespace s⟫;
#### NON_TRANSACTIONAL: create tablespace s location '/x'
⟪NON_TRANSACTIONAL:create tablespace s location '/x'⟫;
#### NON_TRANSACTIONAL: drop tablespace s
⟪NON_TRANSACTIONAL:drop tablespace s⟫;
#### NON_TRANSACTIONAL: create index concurrently i on t (a)
⟪NON_TRANSACTIONAL:create index concurrently i on t (a)⟫;
#### NON_TRANSACTIONAL: CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)
⟪NON_TRANSACTIONAL:CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)⟫;
#### NON_TRANSACTIONAL: drop index concurrently i
⟪NON_TRANSACTIONAL:drop index concurrently i⟫;
#### NON_TRANSACTIONAL: reindex table concurrently t
⟪NON_TRANSACTIONAL:reindex table concurrently t⟫;
#### NON_TRANSACTIONAL: reindex (verbose, concurrently) index i
⟪NON_TRANSACTIONAL:reindex (verbose, concurrently) index i⟫;
#### NON_TRANSACTIONAL: reindex database d
⟪NON_TRANSACTIONAL:reindex database d⟫;
#### NON_TRANSACTIONAL: reindex system d
⟪NON_TRANSACTIONAL:reindex system d⟫;
#### NON_TRANSACTIONAL: reindex schema s
⟪NON_TRANSACTIONAL:reindex schema s⟫;
#### NON_TRANSACTIONAL: alter table t detach partition p concurrently
⟪NON_TRANSACTIONAL:alter table t detach partition p concurrently⟫;
#### NON_TRANSACTIONAL: alter system set work_mem = '1MB'
⟪NON_TRANSACTIONAL:alter system set work_mem = '1MB'⟫;
#### NON_TRANSACTIONAL: cluster
⟪NON_TRANSACTIONAL:cluster⟫;
#### NON_TRANSACTIONAL: commit prepared 'a'
⟪NON_TRANSACTIONAL:commit prepared 'a'⟫;
#### NON_TRANSACTIONAL: rollback prepared 'a'
⟪NON_TRANSACTIONAL:rollback prepared 'a'⟫;
#### NON_TRANSACTIONAL: create subscription s connection 'x' publication p
⟪NON_TRANSACTIONAL:create subscription s connection 'x' publication p⟫;
#### NON_TRANSACTIONAL: drop subscription s
⟪NON_TRANSACTIONAL:drop subscription s⟫;
#### NON_TRANSACTIONAL: discard all
⟪NON_TRANSACTIONAL:discard all⟫;
#### SESSION_SETTING: set search_path = a, b
⟪SESSION_SETTING:set search_path = a, b⟫;
#### SESSION_SETTING: set local work_mem = '1MB'
⟪SESSION_SETTING:set local work_mem = '1MB'⟫;
#### SESSION_SETTING: set transaction read only
⟪SESSION_SETTING:set transaction read only⟫;
#### SESSION_SETTING: set session characteristics as transaction isolation level serializ...
⟪SESSION_SETTING:set session characteristics as transaction isolation level serializable⟫;
#### SESSION_SETTING: set constraints all deferred
⟪SESSION_SETTING:set constraints all deferred⟫;
#### SESSION_SETTING: set role u
⟪SESSION_SETTING:set role u⟫;
#### SESSION_SETTING: reset all
⟪SESSION_SETTING:reset all⟫;
#### SESSION_SETTING: listen a
⟪SESSION_SETTING:listen a⟫;
#### SESSION_SETTING: unlisten *
⟪SESSION_SETTING:unlisten *⟫;
#### SESSION_SETTING: discard plans
⟪SESSION_SETTING:discard plans⟫;
#### SESSION_SETTING: load 'auto_explain'
⟪SESSION_SETTING:load 'auto_explain'⟫;
#### SESSION_SETTING: prepare p as delete from t
⟪SESSION_SETTING:prepare p as delete from t⟫;
#### SESSION_SETTING: deallocate p
⟪SESSION_SETTING:deallocate p⟫;
#### PROCEDURE_BLOCK: do $$ begin delete from t; end $$
⟪PROCEDURE_BLOCK:do $$ begin delete from t; end $$⟫;
#### PROCEDURE_BLOCK: do language plpgsql $x$ begin end $x$
⟪PROCEDURE_BLOCK:do language plpgsql $x$ begin end $x$⟫;

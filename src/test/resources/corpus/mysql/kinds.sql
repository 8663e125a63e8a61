#### READ: select 1
⟪READ:select 1⟫;
#### READ: show create table t
⟪READ:show create table t⟫;
#### READ: describe t
⟪READ:describe t⟫;
#### READ: desc t
⟪READ:desc t⟫;
#### READ: explain update t set a = 1
⟪READ:explain update t set a = 1⟫;
#### READ: explain analyze select 1
⟪READ:explain analyze select 1⟫;
#### READ: explain format=json select 1
⟪READ:explain format=json select 1⟫;
#### READ: analyze select 1
⟪READ:analyze select 1⟫;
#### READ: analyze format=json select * from t
⟪READ:analyze format=json select * from t⟫;
#### READ: values row(1), row(2)
⟪READ:values row(1), row(2)⟫;
#### READ: table t
⟪READ:table t⟫;
#### READ: select insert('abc', 1, 1, 'x'), replace('a', 'b', 'c')
⟪READ:select insert('abc', 1, 1, 'x'), replace('a', 'b', 'c')⟫;
#### READ: select if(a, b, c), repeat('x', 3) from t
⟪READ:select if(a, b, c), repeat('x', 3) from t⟫;
#### READ: checksum table t
⟪READ:checksum table t⟫;
#### READ: help 'select'
⟪READ:help 'select'⟫;
#### WRITE: select 1 into @a
⟪WRITE:select 1 into @a⟫;
#### WRITE: select * from t into outfile '/tmp/x'
⟪WRITE:select * from t into outfile '/tmp/x'⟫;
#### WRITE: select * into dumpfile '/tmp/x' from t
⟪WRITE:select * into dumpfile '/tmp/x' from t⟫;
#### WRITE: select * from t for update
⟪WRITE:select * from t for update⟫;
#### WRITE: select * from t lock in share mode
⟪WRITE:select * from t lock in share mode⟫;
#### WRITE: select get_lock('a', 1)
⟪WRITE:select get_lock('a', 1)⟫;
#### WRITE: analyze update t set a = 1
⟪WRITE:analyze update t set a = 1⟫;
#### WRITE: analyze format=json delete from t
⟪WRITE:analyze format=json delete from t⟫;
#### WRITE: explain analyze delete from t
⟪WRITE:explain analyze delete from t⟫;
#### WRITE: replace into t values (1)
⟪WRITE:replace into t values (1)⟫;
#### WRITE: insert ignore into t values (1)
⟪WRITE:insert ignore into t values (1)⟫;
#### WRITE: load data infile 'x' into table t
⟪WRITE:load data infile 'x' into table t⟫;
#### WRITE: call p()
⟪WRITE:call p()⟫;
#### WRITE: do sleep(1)
⟪WRITE:do sleep(1)⟫;
#### WRITE: set global max_connections = 10
⟪WRITE:set global max_connections = 10⟫;
#### WRITE: set persist max_connections = 10
⟪WRITE:set persist max_connections = 10⟫;
#### WRITE: set @a = 1, global max_connections = 10
⟪WRITE:set @a = 1, global max_connections = 10⟫;
#### WRITE: set @@global.max_connections = 10
⟪WRITE:set @@global.max_connections = 10⟫;
#### WRITE: set statement max_statement_time = 1 for delete from t
⟪WRITE:set statement max_statement_time = 1 for delete from t⟫;
#### WRITE: with a as (select 1) delete from t
⟪WRITE:with a as (select 1) delete from t⟫;
#### WRITE: kill 5
⟪WRITE:kill 5⟫;
#### WRITE: handler t open
⟪WRITE:handler t open⟫;
#### DDL: create table t (a int)
⟪DDL:create table t (a int)⟫;
#### DDL: create database d
⟪DDL:create database d⟫;
#### DDL: alter event e disable
⟪DDL:alter event e disable⟫;
#### DDL: drop table t
⟪DDL:drop table t⟫;
#### DDL: truncate t
⟪DDL:truncate t⟫;
#### DDL: rename table a to b
⟪DDL:rename table a to b⟫;
#### DDL: lock tables t write
⟪DDL:lock tables t write⟫;
#### DDL: unlock tables
⟪DDL:unlock tables⟫;
#### DDL: analyze table t
⟪DDL:analyze table t⟫;
#### DDL: analyze local table t
⟪DDL:analyze local table t⟫;
#### DDL: optimize table t
⟪DDL:optimize table t⟫;
#### DDL: repair table t
⟪DDL:repair table t⟫;
#### DDL: flush privileges
⟪DDL:flush privileges⟫;
#### DDL: install plugin p soname 'x'
⟪DDL:install plugin p soname 'x'⟫;
#### DDL: set password = 'x'
⟪DDL:set password = 'x'⟫;
#### DDL: start replica
⟪DDL:start replica⟫;
#### DDL: stop slave
⟪DDL:stop slave⟫;
#### DDL: reset master
⟪DDL:reset master⟫;
#### BEGIN: begin
⟪BEGIN:begin⟫;
#### BEGIN: begin work
⟪BEGIN:begin work⟫;
#### BEGIN: start transaction with consistent snapshot
⟪BEGIN:start transaction with consistent snapshot⟫;
#### COMMIT: commit and no chain release
⟪COMMIT:commit and no chain release⟫;
#### ROLLBACK: rollback work and chain
⟪ROLLBACK:rollback work and chain⟫;
#### ROLLBACK_TO: rollback work to savepoint a
⟪ROLLBACK_TO:rollback work to savepoint a⟫;
#### SAVEPOINT: savepoint `a`
⟪SAVEPOINT:savepoint `a`⟫;
#### RELEASE: release savepoint a
⟪RELEASE:release savepoint a⟫;
#### SESSION_SETTING: set names utf8mb4
⟪SESSION_SETTING:set names utf8mb4⟫;
#### SESSION_SETTING: set @a = 1
⟪SESSION_SETTING:set @a = 1⟫;
#### SESSION_SETTING: set @a := (select max(b) from t)
⟪SESSION_SETTING:set @a := (select max(b) from t)⟫;
#### SESSION_SETTING: set session sql_mode = ''
⟪SESSION_SETTING:set session sql_mode = ''⟫;
#### SESSION_SETTING: /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_Z...
⟪SESSION_SETTING:/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */⟫;
#### SESSION_SETTING: use d
⟪SESSION_SETTING:use d⟫;
#### SESSION_SETTING: set transaction isolation level read committed
⟪SESSION_SETTING:set transaction isolation level read committed⟫;
#### SESSION_SETTING: prepare p from 'delete from t'
⟪SESSION_SETTING:prepare p from 'delete from t'⟫;
#### DDL: /*!40000 ALTER TABLE `t` DISABLE KEYS */
⟪DDL:/*!40000 ALTER TABLE `t` DISABLE KEYS */⟫;
#### READ: /*!50001 select */ 1
⟪READ:/*!50001 select */ 1⟫;
#### NON_TRANSACTIONAL: xa start 'a'
⟪NON_TRANSACTIONAL:xa start 'a'⟫;
#### NON_TRANSACTIONAL: xa commit 'a' one phase
⟪NON_TRANSACTIONAL:xa commit 'a' one phase⟫;
#### PROCEDURE_BLOCK: begin not atomic delete from t; end
⟪PROCEDURE_BLOCK:begin not atomic delete from t; end⟫;
#### PROCEDURE_BLOCK: if 1 then select 1; else select 2; end if
⟪PROCEDURE_BLOCK:if 1 then select 1; else select 2; end if⟫;
#### PROCEDURE_BLOCK: while @a < 3 do set @a = @a + 1; end while
⟪PROCEDURE_BLOCK:while @a < 3 do set @a = @a + 1; end while⟫;

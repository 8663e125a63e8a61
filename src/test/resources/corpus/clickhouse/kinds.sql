#### READ: select 1
⟪READ:select 1⟫;
#### READ: exists table t
⟪READ:exists table t⟫;
#### READ: explain pipeline select 1
⟪READ:explain pipeline select 1⟫;
#### READ: show tables
⟪READ:show tables⟫;
#### READ: with 1 as a select a
⟪READ:with 1 as a select a⟫;
#### WRITE: select 1 into outfile 'x'
⟪WRITE:select 1 into outfile 'x'⟫;
#### WRITE: insert into t values (1)
⟪WRITE:insert into t values (1)⟫;
#### WRITE: optimize table t final
⟪WRITE:optimize table t final⟫;
#### DDL: alter table t delete where a = 1
⟪DDL:alter table t delete where a = 1⟫;
#### DDL: create table t (a UInt8) engine = Memory
⟪DDL:create table t (a UInt8) engine = Memory⟫;
#### SESSION_SETTING: set max_threads = 1
⟪SESSION_SETTING:set max_threads = 1⟫;
#### NON_TRANSACTIONAL: system flush logs
⟪NON_TRANSACTIONAL:system flush logs⟫;

#### READ: select 1
⟪READ:select 1⟫;
#### READ: select * from final_table
⟪READ:select * from final_table⟫;
#### WRITE: select * from final table (insert into t values (1))
⟪WRITE:select * from final table (insert into t values (1))⟫;
#### WRITE: insert into t values (1)
⟪WRITE:insert into t values (1)⟫;
#### DDL: create table t (a int)
⟪DDL:create table t (a int)⟫;
#### BEGIN: begin
⟪BEGIN:begin⟫;
#### BEGIN: begin transaction
⟪BEGIN:begin transaction⟫;
#### PROCEDURE_BLOCK: begin atomic declare a int; set a = 1; end
⟪PROCEDURE_BLOCK:begin atomic declare a int; set a = 1; end⟫;
#### PROCEDURE_BLOCK: execute block as begin delete from t; end
⟪PROCEDURE_BLOCK:execute block as begin delete from t; end⟫;
#### COMMIT: commit
⟪COMMIT:commit⟫;
#### ROLLBACK: rollback
⟪ROLLBACK:rollback⟫;
#### SESSION_SETTING: set schema a
⟪SESSION_SETTING:set schema a⟫;
#### WRITE: end
⟪WRITE:end⟫;

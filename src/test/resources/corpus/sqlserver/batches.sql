#### names in brackets
⟪READ:select [a;b], [c]];d], "e;f", N'g;', 'h'';' from [dbo].[x]⟫; ⟪READ:select 2⟫;
#### comments nest
⟪READ:select 1 /* a /* ; */ ; */ + 2 -- ;⟫
; ⟪READ:select 2⟫;
#### temporary tables and variables are names
⟪READ:select * from #t join ##u on a# = @b where @@rowcount > 0⟫; ⟪READ:select 2⟫;
#### plain statements end with a semicolon
⟪WRITE:insert into t values (1)⟫; ⟪WRITE:update t set a = 2⟫; ⟪DDL:create table u (a int)⟫;
#### statements without semicolons are one batch
⟪WRITE:insert into t values (1)
update t set a = 2⟫
GO
⟪READ:select 1⟫
go
#### variables keep their batch together
⟪PROCEDURE_BLOCK:DECLARE @a int = 1;
INSERT INTO t VALUES (@a);
SELECT @a;⟫
GO
⟪READ:SELECT 2⟫;
#### TRY and CATCH
⟪PROCEDURE_BLOCK:begin try
  insert into t values (1);
end try
begin catch
  throw;
end catch;⟫
go
#### IF and WHILE
⟪PROCEDURE_BLOCK:if exists (select 1) drop table t; else select 2;⟫
go
⟪PROCEDURE_BLOCK:while 1 = 1 begin break; end⟫
go
#### a procedure fills its batch
⟪DDL:create procedure p @a int as
begin
  select @a;
  if @a > 1 select 'GO';
end
select 2;⟫
GO
⟪DDL:alter function f() returns int as begin return 1; end⟫
GO
⟪DDL:CREATE OR ALTER TRIGGER r ON t AFTER INSERT AS SELECT 1; SELECT 2;⟫
GO
#### the end of the text ends a batch
⟪PROCEDURE_BLOCK:declare @a int; select @a;⟫
#### transactions are no blocks
⟪BEGIN:begin tran⟫; ⟪WRITE:insert into t values (1)⟫; ⟪COMMIT:commit⟫; ⟪BEGIN:begin transaction x⟫; ⟪ROLLBACK:rollback⟫;
#### GO with blank space and in any case
⟪READ:select 1⟫
  Go␍
⟪READ:select 2⟫
GO   
#### GO in a line is SQL
⟪READ:select 1 go⟫; ⟪WRITE:go 1 x⟫; ⟪READ:select
gone from t⟫;
#### GO in a name, a quote and a comment
⟪READ:select [
go
], '
go
' /*
go
*/ -- go
from t⟫
go
#### GO ends an open parenthesis
⟪READ:select (1⟫
go
⟪READ:select 2⟫
#### GO alone
GO
GO 5
⟪READ:select 1⟫
GO
#### GO with a count
⟪WRITE×5:insert into t default values⟫
GO 5
#### GO with a count of one
⟪WRITE:insert into t default values⟫
GO 1
#### a count repeats the whole batch in order
⟪WRITE×2:insert into t values (1)⟫;
⟪WRITE×2:update t set a = 2⟫;
go 2
⟪READ:select 1⟫;
#### GO 0 is no command
⟪READ:select 1
go 0⟫

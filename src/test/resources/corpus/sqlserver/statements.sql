#### quotes of SQL Server
⟪READ:select ';', "a;b", [a]];b], N'x;'⟫; ⟪READ:select #a from @b⟫;
#### GO ends a batch
⟪READ:select 1⟫
GO
⟪PROCEDURE_BLOCK:declare @a int = 1; select @a;⟫
go
⟪DDL:create or alter procedure p as begin select 1; select 2; end;⟫
GO 
⟪BEGIN:begin tran⟫; ⟪COMMIT:commit tran⟫;
#### GO with a count runs its batch again
⟪WRITE×3:insert into a values (1)⟫; ⟪WRITE×3:insert into a values (2)⟫
GO 3
⟪READ:select 1⟫;
#### GO in a quote or comment is nothing
⟪READ:select '
GO
', /*
GO
*/ 2⟫
go

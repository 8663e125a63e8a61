#### alternative quoting
⟪READ:select q'!it's;!', Q'[a]b;]', nq'{x'};}', q'<;>', q'(;)', N'a;', q'"'"' from dual⟫; ⟪READ:select 2 from dual⟫;
#### a q that is no quote
⟪READ:select q, nq, q.a from q⟫; ⟪READ:select 2 from dual⟫;
#### a backslash is data
⟪READ:select '\', '\;' from dual⟫; ⟪READ:select 2 from dual⟫;
#### names with dollars and hashes
⟪READ:select v$session.sid, a#b, "a;b" from v$session⟫; ⟪READ:select 2 from dual⟫;
#### an anonymous block
⟪PROCEDURE_BLOCK:declare
  a number := 1;
begin
  if a > 1 then null; end if;
exception when others then null;
end;⟫
/
⟪READ:select 1 from dual⟫;
#### a labelled block
⟪WRITE:<<outer_block>>
begin
  null;
end;⟫
/
#### a procedure, a function, a package, a type, a trigger
⟪DDL:create or replace procedure p is begin null; end;⟫
/
⟪DDL:create function f return number is begin return 1; end f;⟫
/
⟪DDL:create or replace editionable package p as procedure q; end;⟫
/
⟪DDL:create or replace type t as object (a number, member function f return number);⟫
/
⟪DDL:create trigger r before insert on t for each row begin :new.a := 1; end;⟫
/
⟪DDL:create or replace and compile java source named "J" as public class J { int a; }⟫
/
#### a slash ends plain SQL too
⟪DDL:create table t (a number)⟫
/
⟪READ:select 1 from dual⟫
   /  ␍
⟪READ:select 2 from dual⟫;
#### a slash behind a finished statement runs nothing again
⟪WRITE:insert into t values (1)⟫;
/
⟪READ:select 1 from dual⟫;
/
#### a slash in a statement divides
⟪READ:select 4
/ 2
/2 from dual⟫;
#### a slash in a quote or comment
⟪READ:select '
/
' /*
/
*/ from dual⟫;
#### hints
⟪READ:select /*+ full(t) ; */ 1 --+ rule ;
from t⟫; ⟪READ:select 2 from dual⟫;
#### a function in WITH
⟪READ:with function f return number is begin return 1; end;
select f from dual⟫
/
#### a block without its slash at the end of the text
⟪READ:select 1 from dual⟫;
⟪PROCEDURE_BLOCK:begin null; end;⟫

#### quotes of Oracle
⟪READ:select q'[it's;]', nq'{;}', Q'!;'!', ';', "a;b" from dual⟫; ⟪READ:select 2 from dual⟫;
#### PL/SQL goes on up to a slash
⟪PROCEDURE_BLOCK:begin
  null;
end;⟫
/
⟪READ:select 1 / 2
/ 3 from dual⟫;
⟪DDL:create or replace package body p as
  procedure q is begin null; end;
end;⟫
/
⟪READ:select 2 from dual⟫
/
#### a block at the end of the text
⟪PROCEDURE_BLOCK:declare a int; begin null; end;⟫

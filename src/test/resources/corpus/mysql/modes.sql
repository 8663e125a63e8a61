#### sql_mode=NO_BACKSLASH_ESCAPES: T02 a backslash is data
⟪READ:select 'C:\'⟫; ⟪READ:select "C:\"⟫; ⟪READ:select 'it''s; \'⟫;
#### sql_mode=NO_BACKSLASH_ESCAPES: names are as ever
⟪READ:select `a;\`⟫; ⟪READ:select 1 # ; '⟫
;
#### sql_mode=ANSI_QUOTES: T02 double quotes are names, without escapes
⟪READ:select "a\"⟫; ⟪READ:select "a"";b", 'it\'s;'⟫;
#### sql_mode=ANSI_QUOTES,NO_BACKSLASH_ESCAPES: both
⟪READ:select "a\", 'b\'⟫; ⟪READ:select 1⟫;
#### sql_mode=REAL_AS_FLOAT,PIPES_AS_CONCAT,ANSI_QUOTES,IGNORE_SPACE,ANSI: as ANSI is told
⟪WRITE:insert into "t;" values ('\'')⟫; ⟪READ:select 1⟫;
#### sql_mode=STRICT_TRANS_TABLES: others change nothing
⟪READ:select 'it\'s;', "\";"⟫; ⟪READ:select 1⟫;
#### sql_mode=ORACLE: a procedure
⟪DDL:create or replace procedure p(a in int) as
  v int := 1;
  cursor c is select 1;
begin
  insert into t values (v);
  if a > 1 then
    v := 2;
  elsif a > 0 then
    v := 3;
  else
    null;
  end if;
end⟫; ⟪READ:select 1⟫;
#### sql_mode=ORACLE: a procedure with its name at the end
⟪DDL:create procedure p is begin null; end p⟫;
⟪WRITE:call p⟫;
#### sql_mode=ORACLE: a function
⟪DDL:create function f(a int) return int as begin return case a when 1 then if(a, 2, 3) else 4 end; end⟫;
⟪READ:select f(1)⟫;
#### sql_mode=ORACLE: loops
⟪DDL:create procedure p as
begin
  for i in 1..3 loop
    insert into t values (i);
  end loop;
  <<outer>>
  while 1 = 1 loop
    loop
      exit when 1 > 0;
    end loop;
    exit outer;
  end loop;
end⟫;
⟪WRITE:call p()⟫;
#### sql_mode=ORACLE: a block without a name
⟪PROCEDURE_BLOCK:begin insert into t values (1); end⟫; ⟪PROCEDURE_BLOCK:declare v int := 1; begin v := 2; end⟫; ⟪READ:select 1⟫;
#### sql_mode=ORACLE: a block with a label
⟪WRITE:<<l>> begin null; end⟫; ⟪READ:select 1⟫;
#### sql_mode=ORACLE: blocks inside blocks, with declarations and handlers
⟪PROCEDURE_BLOCK:begin
  declare v int; begin select 1 into v; exception when no_data_found then null; when others then v := 1; end;
  begin null; end;
end⟫;
⟪BEGIN:start transaction⟫; ⟪COMMIT:commit⟫;
#### sql_mode=ORACLE: a package and its body
⟪DDL:create package k as
  c int := 1;
  procedure p(a int);
  function f return int;
end⟫;
⟪DDL:create package body k as
  v int;
  procedure p(a int) as w int; begin w := a; end;
  function f return int as begin return 1; end;
begin
  v := 1;
end⟫;
⟪READ:select k.f()⟫;
#### sql_mode=ORACLE: a trigger
⟪DDL:create trigger r before insert on t for each row begin :new.a := 1; end⟫;
⟪DDL:create trigger r before insert on t for each row declare v int; begin v := 1; set new.a = v; end⟫;
⟪READ:select 1⟫;
#### sql_mode=ORACLE: it ends inside a block
⟪READ:select 1⟫; ⟪BLOCK:begin
  insert into t values (1);
#### a function if in a condition is no block
⟪DDL:create procedure p() begin if if(1, 2, 3) then select 1; end if; case when if(1, 2, 3) then select 2; end case; end⟫;
⟪READ:select case when if(1, 2, 3) then 4 end⟫;

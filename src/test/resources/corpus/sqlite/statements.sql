#### T01 all quotes of SQLite
⟪READ:select ';', "a;b", [a;b], `a;b`⟫;
#### T02 a backslash is data
⟪READ:select 'C:\'⟫; ⟪READ:select 2⟫;
#### doubled quotes
⟪READ:select 'it''s;', "a"";b", `c``;d`⟫;
#### a bracket in brackets is not doubled
⟪READ:select [a]]⟫; ⟪READ:select 2⟫;
#### T05 comments do not nest
/* a /* ; */; ⟪WRITE:*/ select 1⟫;
#### T06 quotes and terminators in comments
⟪READ:-- it's; fine
select 1⟫;
#### T06 a trailing comment is not a statement
⟪READ:select 1⟫; -- '
#### T06 a trailing block comment is not a statement
⟪READ:select 1⟫; /* ' ; */
#### T07 a trigger with CASE
⟪DDL:create trigger t after insert on a begin update b set c = 1; select case when 1 then 2 end; end⟫; ⟪READ:select 3⟫;
#### T07 over many lines
⟪DDL:CREATE TEMP TRIGGER IF NOT EXISTS t
AFTER UPDATE OF x ON a
FOR EACH ROW WHEN new.x > 1
BEGIN
  INSERT INTO log VALUES ('end;', new.x);
  -- end;
  SELECT CASE new.x WHEN 1 THEN 'a' END;
END⟫;
#### T07 BEGIN alone is a transaction
⟪BEGIN:BEGIN⟫; ⟪WRITE:insert into a values (1)⟫; ⟪COMMIT:END⟫;
#### T07 a trigger that is never closed
⟪READ:select 1⟫;
create trigger t after insert on a ⟪BLOCK:begin
  update b set c = 1;
#### T07 a trigger without its body ends at the terminator
⟪DDL:create trigger t after insert on a⟫; ⟪READ:select 1⟫;
#### T10 comments and hints reach the server
⟪READ:select /* x */ a /*+ hint */ from b -- c⟫
;
#### T11 nothing
;;
 ; /* c */ ;
-- only a comment
#### T12 the last statement without a terminator
⟪READ:select 1⟫;
⟪READ:select 2⟫
#### T12 the text ends in a quote
⟪READ:select 1⟫;
select ⟪SINGLE_QUOTE:'abc;
#### T12 the text ends in a parenthesis
⟪READ:select 1⟫;
select ⟪PARENTHESIS:(1;
#### T12 the text ends in a comment
⟪READ:select 1⟫; ⟪COMMENT:/* abc;
#### T14 carriage returns are neutral
⟪READ:select 1⟫;␍
⟪READ:select␍
 2⟫;␍
#### T16 three on one line
⟪WRITE:insert into a values (1)⟫; ⟪WRITE:insert into a values (2)⟫;⟪WRITE:insert into a values (3)⟫;
#### T17 a full stop starts a number
⟪WRITE:.5 + 1⟫;
#### T17 dot-commands
⟪META:.help⟫
  ⟪META:.tables x⟫␍
⟪READ:select 1⟫;
⟪META:.quit⟫
#### T17 a dot-command's name in a statement
⟪READ:select 1
.help
from a⟫;
#### a parenthesis holds a terminator
⟪READ:select (1;2)⟫;
#### parameters of SQLite
⟪READ:select ?1, :a, @b, $c, $d::e(f)⟫;

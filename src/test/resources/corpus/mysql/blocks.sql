#### T09 a trigger in one statement
⟪DDL:create trigger t before insert on a for each row set new.b = if(new.c > 1, 2, 3)⟫; ⟪READ:select 2⟫;
#### T09 a trigger with a body
⟪DDL:CREATE DEFINER=`root`@`%` TRIGGER t AFTER UPDATE ON a FOR EACH ROW FOLLOWS u
BEGIN
  IF NEW.x <> OLD.x THEN
    INSERT INTO log VALUES ('end;', NEW.x);
  END IF;
END⟫;
⟪READ:select 2⟫;
#### T09 IF over ELSEIF and ELSE IF
⟪DDL:create procedure p(a int) begin if a = 1 then select 1; elseif a = 2 then select 2; else if a = 3 then select 3; end if; end if; end⟫; ⟪READ:select 2⟫;
#### T09 IF as the whole body
⟪DDL:create procedure if not exists p(a int) if a = 1 then select 1; else select 2; end if⟫; ⟪READ:select 2⟫;
#### T09 IF EXISTS in a body
⟪DDL:create procedure p() begin drop table if exists a; create table if not exists a (b int); if exists (select 1) then select 1; end if; end⟫; ⟪READ:select 2⟫;
#### T09 IF with parentheses
⟪DDL:create procedure p(a int) begin if (a = 1) then select 1; end if; set a = if(a = 1, 2, 3); end⟫; ⟪READ:select 2⟫;
#### T09 CASE in a condition
⟪DDL:create procedure p(a int) begin if case a when 1 then 2 end = 2 then select 1; end if; while case when a then 1 end do set a = 0; end while; end⟫; ⟪READ:select 2⟫;
#### T09 CASE as a statement and as an expression
⟪DDL:create procedure p(a int) begin case when a = 1 then begin select 1; end; else begin end; end case; case a when 1 then select case a when 1 then 2 else 3 end; end case; end⟫; ⟪READ:select 2⟫;
#### T09 loops in loops
⟪DDL:create procedure p(a int)
outer_loop: begin
  l1: loop
    l2: while a > 0 do
      repeat set a = a - 1; until a < 5 end repeat;
      iterate l1;
    end while l2;
    leave outer_loop;
  end loop l1;
end outer_loop⟫;
⟪READ:select 2⟫;
#### T09 a loop as the whole body
⟪DDL:create procedure p() l: loop leave l; end loop⟫; ⟪READ:select 2⟫;
#### T09 REPEAT as a function
⟪DDL:create procedure p() begin select repeat('a;', 3); set @a = repeat ("b", 2); end⟫; ⟪READ:select 2⟫;
#### T09 UNTIL with CASE
⟪DDL:create procedure p(a int) begin repeat set a = 1; until case a when 1 then 1 end end repeat; end⟫; ⟪READ:select 2⟫;
#### T09 handlers and cursors
⟪DDL:create procedure p()
begin
  declare done int default 0;
  declare c cursor for select a from t where b in (1, 2);
  declare continue handler for not found set done = 1;
  declare exit handler for sqlstate '23000' begin select 'x;'; end;
  declare exit handler for 1062, sqlexception begin end;
  open c;
  select a from t where b = 1 for update;
  close c;
end⟫; ⟪READ:select 2⟫;
#### T09 the loops of MariaDB
⟪DDL:create procedure p() begin for i in 1..3 do select i; end for; for r in (select a from t) do select r.a; end for; for c in reverse 3..1 do select c; end for; end⟫; ⟪READ:select 2⟫;
#### T09 columns called begin and end
⟪DDL:create procedure p() begin select begin, end from t; select t.end, t.begin as begin from t where end > 1; update t set end = 1; select case when end > 1 then end else begin end from t; end⟫; ⟪READ:select 2⟫;
#### T09 an event
⟪DDL:create event if not exists e on schedule every 1 day starts '2025-01-01' ends '2026-01-01' on completion preserve enable comment 'begin;' do begin delete from t; delete from u; end⟫; ⟪READ:select 2⟫;
#### T09 alter event with a body
⟪DDL:alter event e do begin delete from t; delete from u; end⟫; ⟪READ:select 2⟫;
#### T09 a function
⟪DDL:create or replace definer = current_user aggregate function f(a int) returns int deterministic begin declare b int default 0; loop fetch group next row; set b = b + a; end loop; return b; end⟫; ⟪READ:select 2⟫;
#### T09 a function of one statement
⟪DDL:create function f(a int) returns int return case a when 1 then 2 else 3 end⟫; ⟪READ:select 2⟫;
#### T09 a function of a library
⟪DDL:create function f returns string soname 'x.so'⟫; ⟪READ:select 2⟫;
#### T09 a package of MariaDB
⟪DDL:create or replace package body p as function f() return int as begin return 1; end; procedure q() as begin select 1; end; end⟫; ⟪READ:select 2⟫;
#### T09 an empty body
⟪DDL:create procedure p() begin end⟫; ⟪READ:select 2⟫;
#### T09 a body that is never closed
⟪READ:select 1⟫; create procedure p() ⟪BLOCK:begin if a then select 1; end; select 2;
#### T09 transactions in a body
⟪DDL:create procedure p() begin start transaction; insert into t values (1); commit; end⟫; ⟪READ:select 2⟫;
#### tables with names of routines
⟪DDL:create table event (begin int, end int)⟫; ⟪DDL:create view procedure_v as select 1⟫; ⟪DDL:create temporary table trigger_t (a int)⟫;
#### drop and alter
⟪DDL:drop procedure if exists p⟫; ⟪DDL:alter procedure p comment 'begin'⟫; ⟪DDL:drop trigger t⟫;
#### a transaction
⟪BEGIN:begin⟫; ⟪WRITE:insert into t values (1)⟫; ⟪COMMIT:commit⟫; ⟪BEGIN:start transaction⟫; ⟪ROLLBACK:rollback⟫;
#### blocks outside of routines
⟪PROCEDURE_BLOCK:begin not atomic declare a int; if 1 then select 1; end if; end⟫; ⟪PROCEDURE_BLOCK:if 1 then select 1; end if⟫; ⟪PROCEDURE_BLOCK:loop select 1; end loop⟫; ⟪READ:select 2⟫;
#### IF and REPEAT as functions in a plain statement
⟪READ:select if(1, 2, 3), repeat('a', 3), case 1 when 1 then 2 end⟫; ⟪READ:select 2⟫;
#### T09 system time and cursors in a body
⟪DDL:create procedure p() begin select a from t for system_time as of now(); select b into @b from t for update; end⟫; ⟪READ:select 2⟫;

#### BEGIN ATOMIC over lines, CASE at every depth
⟪DDL:create or replace function f(a int) returns int
language sql
begin atomic
  select case a when 1 then case when a > 0 then 2 end else 3 end;
  select (case when a = 1 then 2 end);
  insert into t values (1), (2);
end⟫;
⟪READ:select 1⟫;
#### names that look like keywords
⟪DDL:create function f() returns int begin atomic select 1 as end; select t.case from t; select 2 as "case"; end⟫; ⟪READ:select 2⟫;
#### a function called begin
⟪DDL:create function begin() returns int language sql as 'select 1;'⟫; ⟪READ:select begin()⟫;
#### a body in a string
⟪DDL:create function f() returns int language plpgsql as 'begin return 1; end;'⟫; ⟪READ:select 2⟫;
#### a body in dollars with another inside
⟪DDL:create function f() returns void language plpgsql as $body$
begin
  execute $q$ select ';' $q$;
  perform $$;$$;
  raise notice '%; $', $1;
end;
$body$⟫;
⟪READ:select 2⟫;
#### RETURN without a block
⟪DDL:create function f(a int) returns int return case a when 1 then 2 end⟫; ⟪READ:select 2⟫;
#### a trigger of PostgreSQL has no body
⟪DDL:create trigger t before insert on a for each row execute function f()⟫; ⟪READ:select 2⟫;
#### a rule of several statements
⟪DDL:create rule r as on insert to t do instead (insert into u values (1); delete from v;)⟫; ⟪READ:select 2⟫;
#### a block that is never closed
⟪READ:select 1⟫; create function f() returns int begin ⟪BLOCK:atomic select 1; select 2;
#### BEGIN with its options
⟪BEGIN:begin isolation level serializable⟫; ⟪READ:select 1⟫; ⟪COMMIT:end work⟫; ⟪BEGIN:begin⟫; ⟪ROLLBACK:abort⟫;
#### create schema with elements
⟪DDL:create schema s create table t (a int) create view v as select 1⟫; ⟪READ:select 2⟫;

#### quotes
⟪READ:select 'a'';', "b"";", `c``;`, $$;$$, $t$;$t$⟫; ⟪READ:select 2⟫;
#### a backslash is data
⟪READ:select '\', ';\'⟫; ⟪READ:select 2⟫;
#### comments do not nest
⟪READ:select 1 /* /* ; */ -- ;
+ 2⟫; ⟪READ:select 3⟫;
#### brackets are no quotes
⟪READ:select a[1], array[';', ']']⟫; ⟪READ:select 2⟫;
#### H2: an alias in Java
⟪DDL:create alias f as $$ String f(String a) { return a + ";"; } $$⟫; ⟪READ:select 2⟫;
#### H2 and HSQLDB: a trigger of a class
⟪DDL:create trigger r before insert on t for each row call "org.example.R"⟫; ⟪READ:select 2⟫;
#### HSQLDB: a trigger with a body
⟪DDL:create trigger r after insert on t referencing new row as n for each row begin atomic insert into u values (n.a); delete from v; end⟫; ⟪READ:select 2⟫;
#### Db2: a procedure with loops
⟪DDL:create or replace procedure p (in a int) language sql begin declare b int default 0; for r as c cursor for select x from t do set b = b + 1; end for; while b > 0 do set b = b - 1; end while; end⟫; ⟪READ:select 2⟫;
#### Derby: a trigger of one statement
⟪DDL:create trigger r after update on t referencing old as o for each row mode db2sql insert into u values (case when o.a > 1 then ';' end)⟫; ⟪READ:select 2⟫;
#### a transaction
⟪BEGIN:begin⟫; ⟪WRITE:insert into t values (1)⟫; ⟪COMMIT:commit⟫;

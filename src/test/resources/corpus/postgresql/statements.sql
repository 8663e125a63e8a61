#### T01 quotes of PostgreSQL; brackets and backquotes are not
⟪READ:select ';', "a;b", a[1]⟫; ⟪READ:select array['[;', 'x']⟫;
#### T02 a backslash is data
⟪READ:select 'C:\'⟫; ⟪READ:select 2⟫;
#### T03 a backslash in an escape string
⟪READ:select E'it\'s;', e'\\'⟫; ⟪READ:select 2⟫;
#### T03 an escape string goes on after a line end
⟪READ:select E'a\'' -- c
  'b\';'⟫; ⟪READ:select 2⟫;
#### T04 nested dollar tags
⟪READ:select $f$ a;b $x$;$x$ $f$⟫; ⟪READ:select $1⟫; ⟪READ:select a$b$c⟫; ⟪READ:select $$;$$⟫;
#### T05 comments nest
⟪READ:/* a /* ; */ ; */ select 1⟫;
#### T08 begin atomic
⟪DDL:create function f() returns int language sql begin atomic select 1; select case when true then 2 end; end⟫; ⟪READ:select 2⟫;
#### T08 or replace, procedure
⟪DDL:CREATE OR REPLACE PROCEDURE p(a int DEFAULT (1))
BEGIN ATOMIC
  INSERT INTO t VALUES (CASE a WHEN 1 THEN 2 END);
  SELECT a AS end;
END⟫;
⟪READ:select 1⟫;
#### BEGIN and END are a transaction
⟪BEGIN:begin⟫; ⟪READ:select 1⟫; ⟪COMMIT:end⟫;
#### a DO block
⟪PROCEDURE_BLOCK:do $$ begin perform 1; end $$⟫;
#### T12 the text ends in a dollar quote
⟪READ:select 1⟫; select ⟪DOLLAR_QUOTE:$a$ ; $$ ;
#### T18 COPY with data
⟪COPY_FROM_STDIN:COPY public.t (a, b) FROM stdin⟫;
⟪COPY_DATA:1	a;b
2	\N
⟫\.

⟪READ:select 1⟫;
#### T18 COPY without rows
⟪COPY_FROM_STDIN:COPY public.t (a, b) FROM stdin⟫;
⟪COPY_DATA:⟫\.
⟪READ:select 1⟫;
#### T18 the text ends in the data
⟪COPY_FROM_STDIN:COPY t FROM stdin⟫;
⟪COPY_DATA:1
2
#### T18 backslash lines of pg_dump
⟪BACKSLASH:\restrict abc⟫
⟪SESSION_SETTING:SET statement_timeout = 0⟫;
⟪WRITE:SELECT pg_catalog.setval('public.t_id_seq', 3, true)⟫;
⟪BACKSLASH:\unrestrict abc⟫

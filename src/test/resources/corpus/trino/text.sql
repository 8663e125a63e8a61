#### quotes
⟪READ:select 'a'';', "b"";", U&'\003b', X'3b' from "c;d"."e"⟫; ⟪READ:select 2⟫;
#### a backslash is data
⟪READ:select '\', ';\'⟫; ⟪READ:select 2⟫;
#### comments do not nest
⟪READ:select 1 /* /* ; */ -- ;
+ 2⟫; ⟪READ:select 3⟫;
#### lambdas and subscripts
⟪READ:select transform(a, x -> x + 1), m['k;'], a[1]⟫; ⟪READ:select 2⟫;
#### a function in Python
⟪DDL:create function f(a bigint) returns bigint language python with (handler = 'f') as $$
def f(a):
    return a; # it's
$$⟫; ⟪READ:select 2⟫;
#### loops in a function
⟪DDL:create function f(n bigint) returns bigint begin declare a bigint default 0; top: while a < n do set a = a + 1; if a > 5 then leave top; end if; end while; repeat set a = a + 1; until a > 9 end repeat; loop return a; end loop; end⟫; ⟪READ:select 2⟫;
#### CASE in a function
⟪DDL:create function f(a int) returns int begin case a when 1 then return 2; else return 3; end case; return case a when 1 then 2 end; end⟫; ⟪READ:select 2⟫;
#### if as a function
⟪READ:select if(a > 1, 'b;', 'c') from t⟫; ⟪READ:select 2⟫;
#### properties
⟪DDL:create table t with (format = 'ORC', partitioned_by = array['a;']) as select 1 a⟫; ⟪READ:show create table t⟫;
#### time travel and row patterns
⟪READ:select * from t for version as of 3⟫; ⟪READ:select * from t match_recognize (pattern (a b+) define b as b.x > 1)⟫;

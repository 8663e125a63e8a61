#### backslashes in every quote
⟪READ:select 'a\';', "b\";", `c\`;`, 'd'';'⟫; ⟪READ:select 2⟫;
#### comments nest
⟪READ:select 1 /* a /* ; */ ; */ + 2⟫; ⟪READ:select 2⟫;
#### hash comments need a blank
⟪READ:select 1 # it's;
+ 2 #! it's;
+ 3⟫; ⟪READ:select 2⟫;
#### heredocs
⟪READ:select $$;$$, $x$it's; $y$ $x$⟫; ⟪READ:select 2⟫;
#### parameters of the server
⟪READ:select {a:UInt8}, {b: Array(String)}, {c:Identifier}.x⟫; ⟪READ:select 2⟫;
#### arrays, tuples, maps, lambdas
⟪READ:select [1, 2][1], (1, 'a;').2, {'k;': 1}, arrayMap(x -> x * 2, [1]), a ? b : c⟫; ⟪READ:select 2⟫;
#### formats and settings
⟪READ:select 1 format JSONEachRow⟫; ⟪READ:select 1 settings max_threads = 1⟫;
#### views
⟪DDL:create materialized view v to t as select ';' as a from u⟫; ⟪DDL:alter table t update a = ';' where b = 1⟫;

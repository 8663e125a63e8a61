#### friendly SQL
⟪READ:from t where a = ';'⟫; ⟪READ:select * exclude (a) replace (b + 1 as b) from t⟫; ⟪READ:summarize t⟫;
#### structs, lists and maps
⟪READ:select {'a;': 1, 'b': [1, 2]}, map {'k;': 'v'}, [x for x in [1, 2] if x > 1], l[1:2], l[:-1]⟫; ⟪READ:select 2⟫;
#### dollar quotes
⟪READ:select $$;$$, $a$ $$ ; $a$⟫; ⟪READ:select $1, $name⟫;
#### escape strings
⟪READ:select E'\';', 'C:\'⟫; ⟪READ:select 2⟫;
#### macros
⟪DDL:create macro m(a, b := 2) as a + b⟫; ⟪DDL:create or replace macro n(a) as table select ';' || a⟫;
#### paths and options
⟪WRITE:copy (select ';') to 'a;b.parquet' (format parquet, codec 'zstd')⟫; ⟪READ:select * from 'a;b.csv'⟫;
#### lambdas
⟪READ:select list_transform([1, 2], lambda x : x + 1), list_filter(l, x -> x > 1)⟫;
#### dot-commands
⟪META:.mode csv⟫
⟪READ:select .5⟫;

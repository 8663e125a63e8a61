#### quotes of DuckDB
⟪READ:select ';', "a;b", $$a;b$$, e'\';', [1, 2][1:2], {'a': 1}⟫; ⟪READ:from t⟫;
#### comments nest
⟪READ:/* a /* ; */ ; */ select 1⟫;

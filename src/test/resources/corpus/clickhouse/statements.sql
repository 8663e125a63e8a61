#### quotes of ClickHouse
⟪READ:select 'it\'s;', "a\";b", `a\`;b`, $x$;$x$ # it's;
, {n:UInt8}⟫; ⟪READ:select 2⟫;

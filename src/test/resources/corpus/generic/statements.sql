#### quotes
⟪READ:select ';', "a;b", `a;b`, $$;$$⟫; ⟪READ:select a[1]⟫;
#### a procedure
⟪DDL:create procedure p() modifies sql data begin atomic declare x int; set x = 1; end⟫; ⟪READ:select 1⟫;

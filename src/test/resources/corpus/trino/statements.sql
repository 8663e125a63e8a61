#### an inline function
⟪READ:with function f(x bigint) returns bigint begin declare y bigint; set y = x; return y; end select f(1)⟫; ⟪READ:select 2⟫;
#### a function
⟪DDL:create function f(x bigint) returns bigint begin if x > 1 then return 1; end if; return case x when 1 then 2 end; end⟫; ⟪READ:show tables⟫;

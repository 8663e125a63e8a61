#### a dollar quote needs no blank before it
⟪READ:select($$;$$||$a$;$a$)⟫; ⟪READ:select 2⟫;
#### a dollar quote behind a name is part of the name
⟪READ:select a$$, b$x$⟫; ⟪READ:select 2⟫;
#### a tag of letters, digits and underscores
⟪READ:select $_a1$;$_a1$, $é$;$é$⟫; ⟪READ:select 2⟫;
#### a tag does not start with a digit
⟪READ:select $1$ + $2⟫; ⟪READ:select 2⟫;
#### tags differ by case
⟪READ:select $a$ ; $A$ ; $a$⟫; ⟪READ:select 2⟫;
#### a closing tag behind other dollars
⟪READ:select $a$ $ $$ $b$a$⟫; ⟪READ:select 2⟫;
#### quotes and comments in dollar quotes
⟪READ:select $$ ' " -- /* $$⟫; ⟪READ:select 2⟫;
#### T12 an open dollar quote with another tag inside
select ⟪DOLLAR_QUOTE:$a$ ; $b$ ; $$;
#### brackets are arrays
⟪READ:select a[1], b[1:2], array[[1], [2]]⟫; ⟪READ:select '[', ']'⟫;
#### backquotes are operators
⟪READ:select 1 ` 2⟫; ⟪READ:select 3 ` 4⟫;
#### hash is an operator
⟪READ:select '{"a": 1}' #> '{a}', 5 # 3⟫; ⟪READ:select 2⟫;
#### question marks
⟪READ:select a ? 'b;', a ?| b, a ?& c, a @? '$.x ? (@ > 1)'⟫; ⟪READ:select 2⟫;
#### at signs
⟪READ:select @ -5, a @> b, a @@ c, @@ box '(1,1),(2,2)'⟫; ⟪READ:select 2⟫;
#### operators next to comments
⟪READ:select 1 +/* ; */2 *-- ;
3 - -4⟫; ⟪READ:select 2⟫;
#### T05 nested comments over lines
⟪READ:select 1 /* one /* two
; /* three */ */ ; */ + 2⟫; ⟪READ:select 2⟫;
#### T05 a nested comment that stays open
⟪READ:select 1⟫; ⟪COMMENT:/* one /* two */ ;
#### T05 a comment closed once too often
⟪READ:select 1 /* a */ */⟫; ⟪READ:select 2⟫;
#### comment marks of other databases
⟪WRITE:/*! select ; */ /*+ hint ; */ insert into t values (1)⟫; ⟪READ:/*+ seqscan(t) */ select 2⟫;
#### T03 escape strings
⟪READ:select E'\\', e'\';', E'a''b\';'⟫; ⟪READ:select 2⟫;
#### T03 an escape string needs its E directly before the quote
⟪READ:select e '\'⟫; ⟪READ:select 2⟫;
#### T03 a name that ends in e is no prefix
⟪READ:select type'\'⟫; ⟪READ:select 2⟫;
#### T03 an escape string over a line end and a comment
⟪READ:select E'a\'b' -- it's;
  -- and;
  'c\';d'⟫; ⟪READ:select 2⟫;
#### T03 a plain string over a line end
⟪READ:select 'a'
  'c\'⟫; ⟪READ:select 2⟫;
#### T03 an escape string that was ended by a name
⟪READ:select E'\'' as a
  , 'c\'⟫; ⟪READ:select 2⟫;
#### other prefixes
⟪READ:select U&'\0041;', b'01', x'3B', N'a;', u&"d;"⟫; ⟪READ:select 2⟫;
#### T17 dot-commands and numbers
⟪META:.help⟫
⟪WRITE:.5 + 1⟫;
#### backslash lines
⟪BACKSLASH:\connect other⟫
   ⟪BACKSLASH:\i file.sql⟫
⟪READ:select 1⟫;
#### a backslash inside a statement is SQL
⟪READ:select 1
\gx⟫
;
#### a line of \. without COPY
⟪BACKSLASH:\.⟫
⟪READ:select 1⟫;
#### GO, DELIMITER and a slash mean nothing
⟪WRITE:go
delimiter //
/⟫
;
#### T12 the text ends in an escape string
select ⟪SINGLE_QUOTE:E'\';
#### T14 carriage returns
⟪READ:select $$␍
;$$⟫;␍
⟪COPY_FROM_STDIN:copy t from stdin⟫;␍
⟪COPY_DATA:1␍
⟫\.␍
⟪READ:select 2⟫;␍

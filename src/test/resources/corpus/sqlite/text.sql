#### every quote holds the others
⟪READ:select '"`[;', "'`[;", `'"[;`, ['"`;]⟫; ⟪READ:select 2⟫;
#### empty quotes
⟪READ:select '', "", ``, []⟫; ⟪READ:select 2⟫;
#### quotes of quotes
⟪READ:select '''', """", ````⟫; ⟪READ:select 2⟫;
#### quotes over lines
⟪READ:select 'a
;
b', "c
;"⟫; ⟪READ:select 2⟫;
#### adjacent strings
⟪READ:select 'a''b''' || 'c;'⟫; ⟪READ:select 2⟫;
#### blobs
⟪READ:select x'3b', X'3B;'⟫; ⟪READ:select 2⟫;
#### comment marks in quotes
⟪READ:select '--', '/*', "--;", [/*;]⟫; ⟪READ:select '*/'⟫;
#### comment marks in comments
⟪READ:select 1 -- /* ;
, 2 /* -- ; */⟫; ⟪READ:select 3 /* ' */⟫;
#### a minus before a minus is a comment
⟪READ:select 5--3;⟫
; ⟪READ:select 2⟫;
#### an empty block comment
⟪READ:select /**/ 1 /***/⟫; ⟪READ:select 2⟫;
#### slash and star apart
⟪READ:select 4 / 2 * 3 */* ; */ 1⟫; ⟪READ:select 2⟫;
#### a slash, a star and a slash do not close
⟪READ:select 1 /*/ ; */⟫; ⟪READ:select 2⟫;
#### hash is no comment
⟪READ:select '#;' #⟫ ; ⟪READ:select 2⟫;
#### dollar quotes do not exist
⟪READ:select $a$⟫; ⟪READ:select $$⟫;
#### E strings do not exist
⟪READ:select e'\'⟫; ⟪READ:select 2⟫;
#### T14 carriage returns inside a statement
⟪READ:select 'a␍
b'⟫;␍
⟪READ:select 2⟫;␍
#### a carriage return alone ends no comment
⟪READ:select 1 -- c␍ ;⟫
;
#### Unicode names and text
⟪READ:select "größe", 'дом;', 名前 from données⟫; ⟪READ:select '😀;'⟫;
#### a text of one comment
-- nothing
#### a text of one open comment
⟪COMMENT:/* nothing
#### a text of nothing

#### T11 terminators alone
; ;;
;
#### T11 terminators between statements
;;⟪READ:select 1⟫;;;⟪READ:select 2⟫;;
#### T12 the first statement ends with the text
⟪READ:select 1⟫
#### T12 a comment behind the last statement
⟪READ:select 1 -- last⟫
#### T12 open parentheses over statements
⟪READ:select 1⟫; ⟪READ:select (2)⟫; select ⟪PARENTHESIS:(3; select 4; select 5;
#### T12 the innermost parenthesis
select (1, (2), ⟪PARENTHESIS:(3
#### a closing parenthesis too many
⟪READ:select 1)⟫; ⟪READ:select 2⟫;
#### T12 an open name
select ⟪DOUBLE_QUOTE:"a; select 2;
#### T12 an open name in backquotes
select ⟪BACKQUOTE:`a; select 2;
#### T12 an open name in brackets
select ⟪BRACKET:[a; select 2;
#### T12 a doubled quote keeps it open
select ⟪SINGLE_QUOTE:'a'';
#### comments before a statement belong to it
⟪READ:-- one
/* two */ -- three

select 1⟫;
⟪READ:/* hint */ select 2⟫;
#### a comment behind a terminator belongs to its line
⟪READ:select 1⟫; -- about the first
⟪READ:-- about the second
select 2⟫; /* about the third */
#### a block comment behind a terminator leads the next statement
⟪READ:select 1⟫; ⟪READ:/* hint */ select 2⟫;
#### T17 dot-commands need a letter
⟪WRITE:.1⟫; ⟪WRITE:. tables⟫; ⟪WRITE:.-x⟫;
#### T17 a dot-command behind a statement on its line is SQL
⟪READ:select 1⟫; ⟪WRITE:.help⟫;
#### T17 a dot-command behind comments
-- about it
/* more */
⟪META:.help⟫
⟪READ:select 1⟫;
#### T17 a dot-command behind a comment on its line is SQL
⟪WRITE:/* x */ .help⟫;
#### T17 quotes and terminators in a dot-command
⟪META:.read 'it;⟫
⟪READ:select 1⟫;
#### T17 a dot-command in a quote
⟪READ:select '
.help
'⟫;
#### T17 a dot-command in a comment
⟪READ:/*
.help
*/ select 1⟫;
#### T17 a dot-command in parentheses
⟪READ:select (1
.help
)⟫;
#### T17 a dot-command in a trigger
⟪DDL:create trigger t after insert on a begin
.help
; end⟫;
#### a dot-command at the end of the text
⟪META:.quit⟫
#### a dot-command with blank space around
   ⟪META:.help  me  ⟫␍
#### numbers
⟪READ:select 1.5e-3, .5, 5., 0x1F, 1e+3, 1e--2; not code⟫
; ⟪READ:select 2⟫;

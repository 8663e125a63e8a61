#### T03 backslashes in both kinds of strings
⟪READ:select '\\', "\\", 'a\';b', "a\";b", '\'', "\""⟫; ⟪READ:select 2⟫;
#### T03 a backslash is data in a name
⟪READ:select `a\`, ';', `b``;`⟫; ⟪READ:select 2⟫;
#### T03 doubled quotes
⟪READ:select 'a'';', "a"";", N'b\';', _utf8'c\';', x'3b'⟫; ⟪READ:select 2⟫;
#### two minus signs need a blank
⟪READ:select 5--3, 1⟫;
#### comments up to the line's end
⟪READ:select 1 -- it's;
, 2 --	tab;
, 3 --
, 4 # it's;
, 5 #;⟫
; ⟪READ:select 2⟫;
#### brackets mean nothing
⟪READ:select '[' , ']'⟫; ⟪WRITE:[⟫; ⟪READ:select 1⟫;
#### dollars are part of names
⟪READ:select a$b, $c⟫; ⟪READ:select '$$;' , $$⟫ ; ⟪READ:select 2⟫;
#### variables
⟪SESSION_SETTING:set @a = 1, @`b;` = 2, @'c;' = 3, @@session.x = 4, @d := 5⟫; ⟪READ:select @a:=1, @@version⟫;
#### T10 executable comments are code
⟪DDL:create table t (a int /*!50100 , b int */ /*M!100100 , c text default ';' */)⟫; ⟪READ:select 2⟫;
#### T10 a terminator in an executable comment
⟪READ:select 1 /*! ; */ + 1⟫; ⟪READ:select 2⟫;
#### T10 a comment in an executable comment
⟪READ:select 1 /*!50000 + /* ; */ 2 */⟫; ⟪READ:select 2⟫;
#### T10 a quote in an executable comment
⟪READ:select 1 /*!50000 , '*/;' */⟫; ⟪READ:select 2⟫;
#### T10 an executable comment that stays open
⟪READ:select 1⟫; select 2 ⟪COMMENT:/*!50000 , 3; select 4;
#### T10 an empty executable comment
/*!50000 */;
⟪READ:select 1⟫;
#### T10 optimizer hints
⟪READ:select /*+ no_index(t) ; */ 1⟫; ⟪READ:select 2⟫;
#### T05 a comment mark in a comment
⟪READ:select 1 /* /* ; */ + 1⟫; ⟪READ:select 2⟫;
#### T12 open quotes
⟪READ:select 1⟫; select ⟪SINGLE_QUOTE:'a\';
#### T12 an open string in double quotes
select ⟪DOUBLE_QUOTE:"a\";
#### T17 dot-commands
⟪META:.tables⟫
⟪READ:select .5⟫;

#### T09 DELIMITER in any case and with blank space
  DeLiMiTeR   //  
⟪READ:select 1; select 2⟫//
delimiter ;
⟪READ:select 3⟫;
#### T09 a delimiter in quotes and comments
delimiter //
⟪READ:select '//', "//", `//` /* // */ -- //
, 1 # //⟫
//
#### T09 two semicolons
DELIMITER ;;
⟪DDL:CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = 1; END⟫ ;;
DELIMITER ;
⟪READ:select 1⟫;
#### T09 a single character
DELIMITER |
⟪READ:select 1; select 2⟫|
⟪READ:select 3⟫| DELIMITER ;
⟪READ:select 4⟫; delimiter //
⟪READ:select 5;⟫//
⟪READ:select 6 delimiter ;⟫
//
#### T09 a delimiter directly behind a name
DELIMITER $$
⟪DDL:create procedure p() begin select 1; end⟫$$⟪READ:select a from b⟫$$
⟪READ:select a$b, $1⟫$$
#### T09 a delimiter that is a word
DELIMITER go
⟪READ:select category, 'go' from cargo⟫ go
⟪READ:select 1
GO⟫
go
#### T09 a delimiter in quotes
DELIMITER '//'
⟪READ:select 1⟫//
#### T09 what follows the delimiter on its line is ignored
DELIMITER // now
⟪READ:select 1⟫//
#### T09 DELIMITER alone is SQL
⟪WRITE:delimiter⟫
;
#### T09 DELIMITER inside a statement is SQL
⟪READ:select 1
delimiter //
//⟫
;
#### T09 a column called delimiter
⟪READ:select
delimiter from t⟫;
#### T09 words that start with it
⟪WRITE:delimiters //⟫;
#### T09 no terminator at the end of the text
DELIMITER //
⟪READ:select 1; select 2;⟫
#### T09 carriage returns
DELIMITER //␍
⟪READ:select 1⟫//␍
DELIMITER ;␍
⟪READ:select 2⟫;␍
#### T09 a terminator alone
DELIMITER //
//
⟪READ:select 1⟫//
//

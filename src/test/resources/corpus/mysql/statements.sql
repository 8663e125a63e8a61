#### T01 quotes of MySQL
⟪READ:select ';', "a;b", `a;b`⟫;
#### T03 a backslash escapes
⟪READ:select 'it\'s;', "a\";b"⟫; ⟪READ:select 2⟫;
#### T05 comments do not nest
⟪WRITE:/* a /* ; */ x⟫; ⟪READ:select 2⟫;
#### T06 comment styles
⟪READ:select 1 # it's;
, 2 -- it's;
, 5--3⟫; ⟪READ:select 2⟫;
#### T09 with DELIMITER
DELIMITER //
⟪DDL:create procedure p() begin select 1; select 2; end⟫//
delimiter ;
⟪READ:select 3⟫;
#### T09 without DELIMITER
⟪DDL:create procedure p(a int)
begin
  declare exit handler for sqlexception begin rollback; end;
  if a > 1 then select if(1, 2, 3); elseif a = 0 then select 2; else begin end; end if;
  case a when 1 then select 1; else select 2; end case;
  select case a when 1 then 2 end, repeat('x', 3);
  lbl: loop leave lbl; end loop lbl;
  while a < 3 do set a = a + 1; end while;
  repeat set a = a - 1; until a < 0 end repeat;
  for i in 1..3 do select i; end for;
end⟫; ⟪READ:select 3⟫;
#### T09 delimiter of dollars at the end of a word
DELIMITER $$
⟪DDL:create trigger t before insert on a for each row begin set new.a = 1; end⟫$$
⟪READ:select '$$;' , 1⟫$$
DELIMITER ;
⟪READ:select 1⟫;
#### T10 executable comments
⟪SESSION_SETTING:/*!40101 SET NAMES utf8mb4 */⟫;
⟪DDL:/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.a = ';'; SET NEW.b = 2; END */⟫;
#### T10 the sandbox line of mariadb-dump
⟪SESSION_SETTING:/*M!999999\- enable the sandbox mode */ 
SET NAMES utf8⟫;
#### a block outside of a routine
⟪PROCEDURE_BLOCK:begin not atomic select 1; select 2; end⟫; ⟪BEGIN:begin⟫; ⟪COMMIT:commit⟫;

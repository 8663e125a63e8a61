#### T18 mysqldump
⟪SESSION_SETTING:-- MySQL dump 10.13  Distrib 8.0.33, for Linux (x86_64)
--
-- Host: localhost    Database: d
-- ------------------------------------------------------

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */⟫;
⟪SESSION_SETTING:/*!50503 SET NAMES utf8mb4 */⟫;
⟪SESSION_SETTING:/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */⟫;

⟪DDL:--
-- Table structure for table `t`
--

DROP TABLE IF EXISTS `t`⟫;
⟪SESSION_SETTING:/*!40101 SET @saved_cs_client     = @@character_set_client */⟫;
⟪DDL:CREATE TABLE `t` (
  `id` int NOT NULL AUTO_INCREMENT,
  `a;b` varchar(10) DEFAULT ';' COMMENT 'it''s; \' x',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4⟫;

⟪DDL:LOCK TABLES `t` WRITE⟫;
⟪DDL:/*!40000 ALTER TABLE `t` DISABLE KEYS */⟫;
⟪WRITE:INSERT INTO `t` VALUES (1,'it\'s; \\'),(2,_binary 'Ã\0ÿ;\n')⟫;
⟪DDL:/*!40000 ALTER TABLE `t` ENABLE KEYS */⟫;
⟪DDL:UNLOCK TABLES⟫;
⟪SESSION_SETTING:/*!50003 SET @saved_sql_mode       = @@sql_mode */⟫ ;
DELIMITER ;;
⟪DDL:/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `tr` BEFORE INSERT ON `t` FOR EACH ROW begin
  set new.`a;b` = ';';
  if new.id then set new.id = 1; end if;
end */⟫;;
DELIMITER ;
⟪SESSION_SETTING:/*!50003 SET sql_mode              = @saved_sql_mode */⟫ ;

--
-- Dumping routines for database 'd'
--
DELIMITER ;;
⟪DDL:CREATE DEFINER=`root`@`localhost` PROCEDURE `p`()
begin select 1; -- ;;
end⟫ ;;
DELIMITER ;
⟪DDL:/*!50001 DROP VIEW IF EXISTS `v`*/⟫;
⟪DDL:/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `v` AS select 1 AS `1` */⟫;
⟪SESSION_SETTING:/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */⟫;

-- Dump completed on 2025-01-01  0:00:00
#### T18 mariadb-dump
⟪SESSION_SETTING:/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19-11.4.5-MariaDB, for Linux (x86_64)

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */⟫;
⟪SESSION_SETTING:/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */⟫;
⟪DDL:CREATE SEQUENCE `s` start with 1⟫;
⟪READ:/*!99999 select */ 1⟫;

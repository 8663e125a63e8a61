#### T18 sqlite3 .dump
⟪NON_TRANSACTIONAL:PRAGMA foreign_keys=OFF⟫;
⟪BEGIN:BEGIN TRANSACTION⟫;
⟪DDL:CREATE TABLE IF NOT EXISTS "album" (id integer primary key, title text not null, "order;" text default 'x;y')⟫;
⟪WRITE:INSERT INTO album VALUES(1,'Don''t; stop',X'00ff3b')⟫;
⟪WRITE:INSERT INTO album VALUES(2,replace('line one\nline; two','\n',char(10)),NULL)⟫;
⟪WRITE:INSERT INTO album VALUES(3,unistr('a\u000ab;'),1.5e-10)⟫;
⟪DDL:CREATE TRIGGER album_title after update of title on album begin
  insert into log values (old.title, case when new.title is null then ';' end);
  delete from log where rowid < 10;
end⟫;
⟪DDL:CREATE VIEW v as select id, title from album where title <> ';'⟫;
⟪SESSION_SETTING:PRAGMA writable_schema=ON⟫;
⟪WRITE:INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','f','f',0,'CREATE VIRTUAL TABLE f using fts5(a)')⟫;
⟪SESSION_SETTING:PRAGMA writable_schema=OFF⟫;
⟪WRITE:DELETE FROM sqlite_sequence⟫;
⟪WRITE:INSERT INTO sqlite_sequence VALUES('album',3)⟫;
⟪COMMIT:COMMIT⟫;

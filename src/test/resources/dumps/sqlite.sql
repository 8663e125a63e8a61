PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE item (
    id integer primary key autoincrement,
    name text not null default 'it''s; \',
    price real,
    data blob,
    "odd; ""name" integer check ("odd; ""name" <> 5),
    doubled integer generated always as (price * 2) virtual
);
INSERT INTO item VALUES(1,replace('tab	 line\n back\slash; it''s','\n',char(10)),1e999,X'00ff5c27',NULL);
INSERT INTO item VALUES(2,'',-1e999,X'',-9223372036854775808);
INSERT INTO item VALUES(3,'\n',0.0,NULL,7);
CREATE TABLE note (id integer primary key, item integer references item (id) on delete cascade, body text);
INSERT INTO note VALUES(1,1,replace(replace('a\r\nb;','\r',char(13)),'\n',char(10)));
INSERT INTO note VALUES(2,2,';');
INSERT INTO note VALUES(3,NULL,'😀;');
CREATE TABLE [two; words] (a text primary key, b any) without rowid, strict;
INSERT INTO "two; words" VALUES('x',1);
INSERT INTO "two; words" VALUES('y',X'ff');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','words','words',0,'CREATE VIRTUAL TABLE words using fts5(body)');
CREATE TABLE IF NOT EXISTS 'words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO words_data VALUES(1,X'0102');
INSERT INTO words_data VALUES(10,X'000000000101010001010101');
INSERT INTO words_data VALUES(137438953473,X'00000018063068656c6c6f0102020105776f726c64010203040a');
CREATE TABLE IF NOT EXISTS 'words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO words_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'words_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO words_content VALUES(1,'hello; world');
CREATE TABLE IF NOT EXISTS 'words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO words_docsize VALUES(1,X'02');
CREATE TABLE IF NOT EXISTS 'words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO words_config VALUES('version',4);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('item',3);
CREATE TRIGGER note_added after insert on note begin
    update note set body = coalesce(body, '') || ';' where id = new.id and case when 1 then 2 end;
    select case new.id when 0 then raise(abort, 'no; end') end;
    end;
CREATE VIEW cheap as select id, name || ';' as n from item where price < 10;
CREATE INDEX item_name on item (lower(name)) where price > 5;
PRAGMA writable_schema=OFF;
COMMIT;

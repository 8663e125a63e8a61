-- What sqlite.sql is a dump of; DumpsIT adds the other rows of table item.
create table item (
    id integer primary key autoincrement,
    name text not null default 'it''s; \',
    price real,
    data blob,
    "odd; ""name" integer check ("odd; ""name" <> 5),
    doubled integer generated always as (price * 2) virtual
);
create table note (id integer primary key, item integer references item (id) on delete cascade, body text);
create table [two; words] (a text primary key, b any) without rowid, strict;
create trigger note_added after insert on note begin
    update note set body = coalesce(body, '') || ';' where id = new.id and case when 1 then 2 end;
    select case new.id when 0 then raise(abort, 'no; end') end;
    end;
create view cheap as select id, name || ';' as n from item where price < 10;
create index item_name on item (lower(name)) where price > 5;
create virtual table words using fts5(body);
insert into item (name, price, data, "odd; ""name") values
    ('tab	 line' || char(10) || ' back\slash; it''s', 9e999, x'00ff5c27', null), ('', -9e999, x'', -9223372036854775808), ('\n', -0.0, null, 7);
insert into note (item, body) values (1, 'a' || char(13, 10) || 'b'), (2, null), (null, '😀');
insert into [two; words] values ('x', 1), ('y', x'ff');
insert into words values ('hello; world');

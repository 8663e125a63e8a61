-- What postgresql.sql is a dump of; DumpsIT adds the other rows of table item.
create type mood as enum ('sad; face', 'it''s', 'ü');
create domain quantity as integer check (value > 0);
create table item (
    id bigint generated always as identity primary key,
    name text not null default 'it''s; $$ \',
    amount quantity,
    price double precision,
    data bytea,
    doc jsonb,
    made timestamptz,
    doubled integer generated always as (amount * 2) stored,
    tags text[],
    "odd; ""name" mood
);
create table note (id serial primary key, item bigint references item (id) on delete cascade deferrable, body text);
create table day (d date not null, n integer) partition by range (d);
create table day_old partition of day for values from ('1900-01-01') to ('2000-01-01');
create table day_new partition of day default;
create function note_added() returns trigger language plpgsql as $$
begin
    -- it's; no end
    new.body := coalesce(new.body, '') || $q$;$q$;
    return new;
    end $$;
create trigger note_before before insert or update on note for each row execute function note_added();
create function items(below bigint) returns bigint stable language sql
    begin atomic select count(*) from item where id < below; select case when below > 1 then 2 else 3 end::bigint; end;
create procedure nothing(a integer) language plpgsql as $_$ begin execute 'select $1; --' using a; end $_$;
create view cheap as select id, name || ';' as n from item where price < 10;
create materialized view moods as select "odd; ""name" as mood, count(*) as n from item group by 1;
create rule cheap_insert as on insert to cheap do instead (insert into note (item) values (new.id); select 1);
create index item_name on item (lower(name)) where amount > 5;
comment on table item is 'it''s; a "comment" $$ \';
comment on column item.name is E'two\nlines;\n\\.';
insert into item (name, amount, price, data, doc, made, tags, "odd; ""name") values
    (E'tab\t line\n \\. back\\slash', 1, 'NaN', '\x00ff5c27', '{"a": "\\;"}', '4713-01-01 BC', '{a,"b;\"c",NULL}', 'it''s'),
    ('', 2, '-Infinity', '', null, 'infinity', '{}', 'ü'),
    ('\N', null, '-0', null, 'null', null, null, null);
insert into note (item, body) values (1, '\.'), (2, null), (null, '😀');
insert into day values ('1999-12-31', 1), ('2000-01-01', 2);
select lo_from_bytea(4711, '\x00ff5c27');
refresh materialized view moods;

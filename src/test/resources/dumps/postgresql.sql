--
-- PostgreSQL database dump
--

\restrict dump

-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: mood; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.mood AS ENUM (
    'sad; face',
    'it''s',
    'ü'
);


--
-- Name: quantity; Type: DOMAIN; Schema: public; Owner: -
--

CREATE DOMAIN public.quantity AS integer
	CONSTRAINT quantity_check CHECK ((VALUE > 0));


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item (
    id bigint NOT NULL,
    name text DEFAULT 'it''s; $$ \'::text NOT NULL,
    amount public.quantity,
    price double precision,
    data bytea,
    doc jsonb,
    made timestamp with time zone,
    doubled integer GENERATED ALWAYS AS (((amount)::integer * 2)) STORED,
    tags text[],
    "odd; ""name" public.mood
);


--
-- Name: TABLE item; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.item IS 'it''s; a "comment" $$ \';


--
-- Name: COLUMN item.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.item.name IS 'two
lines;
\.';


--
-- Name: items(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.items(below bigint) RETURNS bigint
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.item
   WHERE (item.id < items.below);
 SELECT (
         CASE
             WHEN (below > 1) THEN 2
             ELSE 3
         END)::bigint AS int8;
END;


--
-- Name: note_added(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note_added() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
begin
    -- it's; no end
    new.body := coalesce(new.body, '') || $q$;$q$;
    return new;
    end $_$;


--
-- Name: nothing(integer); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.nothing(IN a integer)
    LANGUAGE plpgsql
    AS $_$ begin execute 'select $1; --' using a; end $_$;


--
-- Name: cheap; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.cheap AS
 SELECT item.id,
    (item.name || ';'::text) AS n
   FROM public.item
  WHERE (item.price < (10)::double precision);


--
-- Name: day; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.day (
    d date NOT NULL,
    n integer
)
PARTITION BY RANGE (d);


--
-- Name: day_new; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.day_new (
    d date NOT NULL,
    n integer
);


--
-- Name: day_old; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.day_old (
    d date NOT NULL,
    n integer
);


--
-- Name: item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.item ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: moods; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.moods AS
 SELECT item."odd; ""name" AS mood,
    count(*) AS n
   FROM public.item
  GROUP BY item."odd; ""name"
  WITH NO DATA;


--
-- Name: note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.note (
    id integer NOT NULL,
    item bigint,
    body text
);


--
-- Name: note_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.note_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: note_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.note_id_seq OWNED BY public.note.id;


--
-- Name: day_new; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.day ATTACH PARTITION public.day_new DEFAULT;


--
-- Name: day_old; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.day ATTACH PARTITION public.day_old FOR VALUES FROM ('1900-01-01') TO ('2000-01-01');


--
-- Name: note id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note ALTER COLUMN id SET DEFAULT nextval('public.note_id_seq'::regclass);


--
-- Name: 4711; Type: BLOB; Schema: -; Owner: -
--

SELECT pg_catalog.lo_create('4711');


--
-- Data for Name: day_new; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.day_new (d, n) FROM stdin;
2000-01-01	2
\.


--
-- Data for Name: day_old; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.day_old (d, n) FROM stdin;
1999-12-31	1
\.


--
-- Data for Name: item; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.item (id, name, amount, price, data, doc, made, tags, "odd; ""name") FROM stdin;
1	tab\t line\n \\. back\\slash	1	NaN	\\x00ff5c27	{"a": "\\\\;"}	4713-01-01 00:00:00+00 BC	{a,"b;\\"c",NULL}	it's
2		2	-Infinity	\\x	\N	infinity	{}	ü
3	\\N	\N	-0	\N	null	\N	\N	\N
\.


--
-- Data for Name: note; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.note (id, item, body) FROM stdin;
1	1	\\.;
2	2	;
3	\N	😀;
\.


--
-- Name: item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.item_id_seq', 3, true);


--
-- Name: note_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.note_id_seq', 3, true);


--
-- Data for Name: BLOBS; Type: BLOBS; Schema: -; Owner: -
--

BEGIN;

SELECT pg_catalog.lo_open('4711', 131072);
SELECT pg_catalog.lowrite(0, '\x00ff5c27');
SELECT pg_catalog.lo_close(0);

COMMIT;

--
-- Name: item item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);


--
-- Name: note note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (id);


--
-- Name: item_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX item_name ON public.item USING btree (lower(name)) WHERE ((amount)::integer > 5);


--
-- Name: cheap cheap_insert; Type: RULE; Schema: public; Owner: -
--

CREATE RULE cheap_insert AS
    ON INSERT TO public.cheap DO INSTEAD ( INSERT INTO public.note (item)
  VALUES (new.id);
 SELECT 1 AS "?column?";
);


--
-- Name: note note_before; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER note_before BEFORE INSERT OR UPDATE ON public.note FOR EACH ROW EXECUTE FUNCTION public.note_added();


--
-- Name: note note_item_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_item_fkey FOREIGN KEY (item) REFERENCES public.item(id) ON DELETE CASCADE DEFERRABLE;


--
-- Name: moods; Type: MATERIALIZED VIEW DATA; Schema: public; Owner: -
--

REFRESH MATERIALIZED VIEW public.moods;


--
-- PostgreSQL database dump complete
--

\unrestrict dump


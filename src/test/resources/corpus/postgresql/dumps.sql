#### T18 pg_dump
--
-- PostgreSQL database dump
--

⟪BACKSLASH:\restrict h5Y9tYWmEeBqkhdb⟫

⟪SESSION_SETTING:-- Dumped from database version 18.1
-- Dumped by pg_dump version 18.1

SET statement_timeout = 0⟫;
⟪SESSION_SETTING:SET standard_conforming_strings = on⟫;
⟪WRITE:SELECT pg_catalog.set_config('search_path', '', false)⟫;

⟪DDL:--
-- Name: f(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
begin
  new.a := $1; return new;
end;
$_$⟫;


⟪DDL:ALTER FUNCTION public.f() OWNER TO postgres⟫;

⟪COPY_FROM_STDIN:--
-- Data for Name: t; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.t (id, "select", b) FROM stdin⟫;
⟪COPY_DATA:1	it's; $$ /* -- "x	\\x00ff
2	\N	\\.
3	\\.	line\nbreak
⟫\.


⟪WRITE:SELECT pg_catalog.setval('public.t_id_seq', 3, true)⟫;

⟪DDL:ALTER TABLE ONLY public.t
    ADD CONSTRAINT t_pkey PRIMARY KEY (id)⟫;

--
-- PostgreSQL database dump complete
--

⟪BACKSLASH:\unrestrict h5Y9tYWmEeBqkhdb⟫

#### T18 pg_dump --inserts
⟪WRITE:INSERT INTO public.t VALUES (1, 'it''s; \', '\x3b')⟫;
⟪WRITE:INSERT INTO public.t VALUES (2, E'a\\''b', NULL)⟫;
#### T18 pg_dumpall
⟪DDL:CREATE ROLE u⟫;
⟪DDL:ALTER ROLE u WITH NOSUPERUSER LOGIN PASSWORD 'SCRAM-SHA-256$4096:a;b'⟫;
⟪NON_TRANSACTIONAL:CREATE DATABASE d WITH TEMPLATE = template0 ENCODING = 'UTF8'⟫;
⟪BACKSLASH:\connect d⟫
⟪SESSION_SETTING:SET row_security = off⟫;
#### T18 two COPY in a row
⟪COPY_FROM_STDIN:COPY a (x) FROM stdin⟫;
⟪COPY_DATA:1
⟫\.
⟪COPY_FROM_STDIN:COPY b (x) FROM stdout WITH (FORMAT csv)⟫;
⟪COPY_DATA:"a;
b"
⟫\.
#### a comment behind COPY on its line
⟪COPY_FROM_STDIN:copy t from stdin⟫; -- the data
⟪COPY_DATA:1
⟫\.
⟪READ:select 1⟫;
#### COPY FROM STDIN without its terminator
⟪COPY_FROM_STDIN:copy t from stdin⟫⟪COPY_DATA:
#### \. ends the data only alone on its line
⟪COPY_FROM_STDIN:copy t from stdin⟫;
⟪COPY_DATA:\.x
 \.
\\.
⟫\.
⟪READ:select 1⟫;
#### the end mark is the end of the text
⟪COPY_FROM_STDIN:copy t from stdin⟫;
⟪COPY_DATA:1
⟫\.
#### COPY TO STDOUT has no data
⟪COPY_TO_STDOUT:copy t to stdout⟫;
⟪READ:select 1⟫;

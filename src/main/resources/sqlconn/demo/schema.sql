-- The demo database: a small record shop. Every name in it is invented.
CREATE TABLE genre (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES genre (id)
);

CREATE TABLE label (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    city    TEXT NOT NULL,
    founded INTEGER NOT NULL,
    closed  INTEGER CHECK (closed >= founded)
);

CREATE TABLE artist (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,
    country   CHAR(2) NOT NULL,
    language  TEXT NOT NULL,
    genre_id  INTEGER NOT NULL REFERENCES genre (id),
    formed    INTEGER NOT NULL,
    disbanded INTEGER CHECK (disbanded >= formed),
    website   TEXT
);

CREATE TABLE album (
    id        INTEGER PRIMARY KEY,
    title     TEXT NOT NULL,
    artist_id INTEGER NOT NULL REFERENCES artist (id),
    label_id  INTEGER REFERENCES label (id),
    released  DATE NOT NULL,
    price     DECIMAL(6, 2) NOT NULL CHECK (price > 0)
);

CREATE INDEX album_artist ON album (artist_id);

CREATE TABLE cover (
    album_id INTEGER PRIMARY KEY REFERENCES album (id) ON DELETE CASCADE,
    format   TEXT NOT NULL,
    image    BLOB NOT NULL
);

CREATE TABLE track (
    id       INTEGER PRIMARY KEY,
    album_id INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    title    TEXT NOT NULL,
    seconds  INTEGER NOT NULL CHECK (seconds > 0),
    composer TEXT,
    UNIQUE (album_id, position)
);

CREATE INDEX track_title ON track (title);

CREATE TABLE customer (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    email   TEXT UNIQUE,
    city    TEXT NOT NULL,
    country CHAR(2) NOT NULL,
    joined  DATE NOT NULL,
    note    TEXT
);

CREATE TABLE sale (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    sold_at     TIMESTAMP NOT NULL,
    channel     TEXT NOT NULL CHECK (channel IN ('shop', 'web', 'fair')),
    voucher     TEXT
);

CREATE INDEX sale_customer ON sale (customer_id, sold_at);

CREATE TABLE sale_item (
    sale_id    INTEGER NOT NULL REFERENCES sale (id) ON DELETE CASCADE,
    line       INTEGER NOT NULL,
    album_id   INTEGER NOT NULL REFERENCES album (id),
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    unit_price DECIMAL(6, 2) NOT NULL,
    PRIMARY KEY (sale_id, line)
) WITHOUT ROWID;

CREATE TABLE review (
    album_id    INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    stars       INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    written     DATE NOT NULL,
    text        TEXT,
    PRIMARY KEY (album_id, customer_id)
) WITHOUT ROWID;

CREATE TABLE price_change (
    album_id   INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
    old_price  DECIMAL(6, 2) NOT NULL,
    new_price  DECIMAL(6, 2) NOT NULL,
    changed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TRIGGER album_price_changed
AFTER UPDATE OF price ON album
WHEN old.price <> new.price
BEGIN
    INSERT INTO price_change (album_id, old_price, new_price) VALUES (old.id, old.price, new.price);
END;

CREATE VIEW discography AS
SELECT artist.name AS artist,
       album.title AS album,
       album.released,
       label.name AS label,
       count(track.id) AS tracks,
       printf('%d:%02d', sum(track.seconds) / 60, sum(track.seconds) % 60) AS length
FROM album
JOIN artist ON artist.id = album.artist_id
LEFT JOIN label ON label.id = album.label_id
LEFT JOIN track ON track.album_id = album.id
GROUP BY album.id
ORDER BY artist.name, album.released;

CREATE VIEW best_seller AS
SELECT album.id AS album_id,
       album.title AS album,
       artist.name AS artist,
       sum(sale_item.quantity) AS copies,
       round(sum(sale_item.quantity * sale_item.unit_price), 2) AS revenue
FROM sale_item
JOIN album ON album.id = sale_item.album_id
JOIN artist ON artist.id = album.artist_id
GROUP BY album.id
ORDER BY copies DESC, album.id;

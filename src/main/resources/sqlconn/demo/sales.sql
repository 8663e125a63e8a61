-- Sales and reviews follow from their numbers by fixed arithmetic, so every copy of this database is the same.
INSERT INTO sale (id, customer_id, sold_at, channel, voucher)
WITH RECURSIVE number (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < 900)
SELECT n,
       1 + min(n * 7919 % 39, n * 104729 % 61 % 39),
       datetime('2023-01-02 10:00:00', (n * 28) || ' hours', (n * 7907 % 420) || ' minutes', (n * 31 % 60) || ' seconds'),
       CASE WHEN n % 17 = 0 THEN 'fair' WHEN n * 13 % 5 < 2 THEN 'web' ELSE 'shop' END,
       CASE WHEN n % 23 = 7 THEN printf('SPRING-%04d', n * 37) END
FROM number;

INSERT INTO sale_item (sale_id, line, album_id, quantity, unit_price)
WITH RECURSIVE
    try (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM try WHERE n < 4),
    chosen AS (
        SELECT sale.id AS sale_id,
               sale.sold_at,
               sale.voucher,
               try.n,
               1 + min((sale.id * 7907 + try.n * 31337) % 102, (sale.id * 6151 + try.n * 12289) % 131 % 102) AS album_id
        FROM sale
        JOIN try ON try.n <= 1 + sale.id * 29 % 4
    )
SELECT sale_id,
       row_number() OVER (PARTITION BY sale_id ORDER BY n),
       album_id,
       CASE WHEN (sale_id + n) % 13 = 0 THEN 2 ELSE 1 END,
       CASE WHEN voucher IS NULL THEN price ELSE round(price * 0.9, 2) END
FROM chosen
JOIN album ON album.id = chosen.album_id AND album.released <= chosen.sold_at;

DELETE FROM sale
WHERE NOT EXISTS (SELECT * FROM sale_item WHERE sale_id = sale.id);

CREATE TEMP TABLE opinion (n INTEGER PRIMARY KEY, stars INTEGER, text TEXT);

INSERT INTO opinion (n, stars, text) VALUES
    (0, 5, 'Played it twice before the kettle boiled.'),
    (1, 4, NULL),
    (2, 5, 'Mein Nachbar hat geklopft. Er wollte den Titel wissen.'),
    (3, 3, 'Side A: lovely.
Side B: also recorded.'),
    (4, 5, '最後の曲で泣きました。'),
    (5, 2, 'Too much rain, not enough boat.'),
    (6, 4, 'Un disque à écouter la fenêtre ouverte'),
    (7, 5, NULL),
    (8, 4, 'جميل جدا، خاصة في الليل'),
    (9, 1, 'It skips. Or is that the "art"?'),
    (10, 5, '🌧️🎻💙'),
    (11, 4, 'Se lo regalé a mi madre; ahora me debe un tocadiscos.'),
    (12, 3, 'ok'),
    (13, 5, 'Слушал в поезде, проехал свою станцию.'),
    (14, 4, NULL),
    (15, 5, 'My cat, who hates everything, sat down.'),
    (16, 2, 'Good music, ugly cover'),
    (17, 4, 'מושלם לנסיעה ארוכה');

INSERT INTO review (album_id, customer_id, stars, written, text)
SELECT bought.album_id,
       bought.customer_id,
       opinion.stars,
       date(bought.first_sold, '+' || (3 + bought.album_id * bought.customer_id % 40) || ' days'),
       opinion.text
FROM (
    SELECT sale_item.album_id, sale.customer_id, min(sale.sold_at) AS first_sold
    FROM sale_item
    JOIN sale ON sale.id = sale_item.sale_id
    GROUP BY sale_item.album_id, sale.customer_id
) AS bought
JOIN opinion ON opinion.n = (bought.album_id * 5 + bought.customer_id * 11) % 18
WHERE (bought.album_id * 3 + bought.customer_id * 7) % 5 = 0;

DROP TABLE opinion;

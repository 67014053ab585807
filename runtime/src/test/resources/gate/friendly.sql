SELECT 1
SELECT 1;
select * from Artist
SELECT Name FROM Artist ORDER BY Name LIMIT 3
SELECT count(*) FROM Track
SELECT count(DISTINCT AlbumId) FROM Track
SELECT GenreId, count(*) AS n FROM Track GROUP BY GenreId HAVING count(*) > 100 ORDER BY n DESC
SELECT a.Title, r.Name FROM Album a JOIN Artist r ON a.ArtistId = r.ArtistId
SELECT a.Title FROM Album AS a LEFT JOIN Artist AS r USING (ArtistId) WHERE r.Name IS NULL
SELECT Name FROM Artist WHERE ArtistId NOT IN (SELECT ArtistId FROM Album)
SELECT Name FROM Artist r WHERE EXISTS (SELECT 1 FROM Album a WHERE a.ArtistId = r.ArtistId)
SELECT Name FROM Track WHERE Milliseconds > (SELECT avg(Milliseconds) FROM Track)
WITH t AS (SELECT GenreId, sum(Milliseconds) AS ms FROM Track GROUP BY GenreId) SELECT * FROM t ORDER BY ms DESC
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT sum(i) FROM n
SELECT Country FROM Customer UNION SELECT BillingCountry FROM Invoice
SELECT Country FROM Customer INTERSECT SELECT BillingCountry FROM Invoice
SELECT Country FROM Customer EXCEPT SELECT 'USA'
SELECT Country FROM Customer UNION ALL SELECT BillingCountry FROM Invoice
SELECT Name, row_number() OVER (PARTITION BY GenreId ORDER BY Milliseconds DESC) FROM Track
SELECT InvoiceId, sum(Total) OVER (ORDER BY InvoiceId ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM Invoice
SELECT InvoiceId, lag(Total) OVER (ORDER BY InvoiceId) FROM Invoice
SELECT rank() OVER (ORDER BY Total DESC) FROM Invoice
SELECT CASE WHEN Total > 10 THEN 'big' ELSE 'small' END AS size, count(*) FROM Invoice GROUP BY 1
SELECT coalesce(Company, 'none') FROM Customer
SELECT nullif(State, '') FROM Customer
SELECT upper(FirstName) || ' ' || lower(LastName) FROM Customer
SELECT substr(Name, 1, 3) FROM Artist
SELECT length(Name) FROM Artist
SELECT trim(Name) FROM Artist
SELECT replace(Name, 'a', 'b') FROM Artist
SELECT CAST(Total AS INTEGER) FROM Invoice
SELECT Total::DOUBLE FROM Invoice
SELECT round(Total, 1), abs(Total), floor(Total), ceil(Total) FROM Invoice
SELECT min(Total), max(Total), avg(Total), sum(Total) FROM Invoice
SELECT median(Total) FROM Invoice
SELECT stddev(Total), variance(Total) FROM Invoice
SELECT year(InvoiceDate) FROM Invoice
SELECT extract(month FROM InvoiceDate) FROM Invoice
SELECT date_trunc('month', InvoiceDate) AS m, sum(Total) FROM Invoice GROUP BY m ORDER BY m
SELECT InvoiceDate + INTERVAL '1' DAY FROM Invoice
SELECT * FROM Invoice WHERE InvoiceDate BETWEEN DATE '2009-01-01' AND DATE '2009-12-31'
SELECT * FROM Customer WHERE Country IN ('USA', 'Canada')
SELECT * FROM Customer WHERE Email LIKE '%gmail%'
SELECT * FROM Customer WHERE Email ILIKE '%GMAIL%'
SELECT * FROM Customer WHERE Company IS NOT NULL AND NOT (Country = 'USA' OR Country = 'Brazil')
SELECT DISTINCT Country FROM Customer ORDER BY 1
SELECT Country, City, count(*) FROM Customer GROUP BY ROLLUP (Country, City)
SELECT Country, count(*) FILTER (WHERE Company IS NULL) FROM Customer GROUP BY Country
SELECT t.Name FROM Track t CROSS JOIN Genre g WHERE t.GenreId = g.GenreId
SELECT e.LastName, m.LastName FROM Employee e LEFT JOIN Employee m ON e.ReportsTo = m.EmployeeId
SELECT * FROM (SELECT Name FROM Genre) AS g
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(n, s)
SELECT "Name" FROM "Artist"
SELECT chinook.Artist.Name FROM chinook.Artist
SELECT 'it''s; not two' AS s
SELECT 1 -- a comment; with a semicolon
SELECT /* COPY x TO 'y' */ Name FROM Genre
SELECT 'DROP TABLE Artist' AS harmless
SELECT Name AS "DELETE" FROM Genre
SELECT string_agg(Name, ', ') FROM Genre
SELECT Name FROM Artist OFFSET 5 LIMIT 5
SELECT greatest(1, 2), least(1, 2)
SELECT 1 + 2 * 3 - 4 / 2 % 3
SELECT TRUE AND FALSE OR NOT TRUE
FROM Genre SELECT Name
SELECT GenreId, count(*) FROM Track GROUP BY ALL

"""Make the files of a small shop in a folder."""

import os
import sys

import duckdb

folder = sys.argv[1]
os.makedirs(folder + "/people", exist_ok=True)
connection = duckdb.connect()
connection.execute(
    """
    CREATE TABLE orders AS
    SELECT i AS id, i % 7 AS customer, CAST(i * 1.25 AS DECIMAL(10, 2)) AS amount,
      DATE '2024-01-15' + CAST(i % 60 AS INTEGER) AS day, 'it''s ' || i AS note
    FROM range(1, 201) AS r(n), LATERAL (SELECT CAST(n AS INTEGER) AS i)
    """
)
connection.execute(
    """
    CREATE TABLE customers AS
    SELECT i AS id, CASE WHEN i % 2 = 0 THEN 'Norway' ELSE 'Côte "d/Ivoire"' END AS country,
      'o' || (i % 3) AS "order", DATE '2020-01-01' + CAST(i AS INTEGER) AS since
    FROM range(7) AS r(i)
    """
)
connection.execute(f"COPY orders TO '{folder}/orders.parquet'")
connection.execute(f"COPY customers TO '{folder}/people/customers.csv' (HEADER)")

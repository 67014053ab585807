{{
    config(
        materialized = 'table',
        unique_key = 'customer_id',
    )
}}
with customers as (select * from {{ ref('stg_customers') }} where customer_id < 100),
orders as (select customer_id, count(*) as orders, sum(total) as spent from {{ ref('order') }} group by all)

select customers.*, coalesce(orders.orders, 0) as orders, coalesce(orders.spent, 0) as spent
from customers left join orders using (customer_id)

{{ config(alias='order totals') }}
with stg_orders as (
    select * from {{ ref('stg_orders') }}
), lines as (
    select order_id, sum(gross) as total, count(*) as line_count
    from {{ ref('stg_lines') }} group by 1
)
select o.order_id, o.customer_id, o.placed, o.status, l.total, l.line_count
from stg_orders o join lines l using (order_id)

-- orders that were placed since {{ var('first_day') }}
select raw_orders.id as order_id, customer_id, placed, status, note
from {{ ref('bakery', 'raw_orders') }}
where placed >= '{{ var('first_day') }}'

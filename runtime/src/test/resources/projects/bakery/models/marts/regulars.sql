-- a name that the query gives to something else, too
with customers as (select 1 as one)
select c.customer_id, c.spent, customers.one
from {{ ref('customers') }} as c, customers
where c.spent >= {{ var('least_total') }}

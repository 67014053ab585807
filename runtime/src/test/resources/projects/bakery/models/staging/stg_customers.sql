{{ config(tags=['staging']) }}
{# names as people write them #}
with source as (

    select * from {{ ref('raw_customers') }}

)

select id as customer_id, first_name, coalesce(town, 'unknown') as town
from source

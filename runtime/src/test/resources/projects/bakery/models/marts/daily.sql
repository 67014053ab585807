{{ config(materialized='incremental', unique_key='placed') }}
select placed, sum(total) as total from {{ ref('order') }}
{% if is_incremental() %}
where placed >= (select max(placed) from {{ this }})
{% endif %}
group by 1

{% if not is_incremental() %}
{{ config(materialized='incremental', unique_key=['ship', 'arrived_on']) }}
{% endif %}
with recursive days as (
  select min(arrived_on) as day from {{ ref('calls') }}
  union all
  select day + interval 1 day from days where day < (select max(arrived_on) from {{ ref('calls') }})
)
select c.ship, c.arrived_on, sum(c.hours) as hours, count(*) over () as rows_in_all
from days join {{ ref('calls') }} c on c.arrived_on = days.day
where c."Größe" > {{ var('least_tons') }}
group by c.ship, c.arrived_on

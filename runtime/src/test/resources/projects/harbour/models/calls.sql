{{ config(materialized='table') }}
{% set day = 'day' -%}
select calls.id, ships.ship, date_trunc('{{ day }}', arrived) as arrived_on, hours,
  ships.tons as "Größe", '{{ var("unit") }}' as unit
from {{ source('port', 'calls') }} as calls
join {{ source('port', 'ships') }} on calls.ship = ships.ship

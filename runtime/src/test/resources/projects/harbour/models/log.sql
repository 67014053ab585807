{{ config(materialized='incremental') }}
select id, ship from {{ ref('calls') }}
{% if is_incremental() %} where id > (select max(id) from {{ this }}) {% endif %}

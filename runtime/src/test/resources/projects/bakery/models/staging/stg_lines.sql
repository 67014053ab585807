{{ config(materialized='ephemeral') }}
{%- set vat = 1.1 %}
select order_id, bread, pieces, price, round(pieces * price * {{ vat }}, 2) as gross
from {{ ref('raw_lines') }}

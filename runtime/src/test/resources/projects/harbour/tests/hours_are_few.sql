{{ config(severity='warn') }}
select * from {{ ref('calls') }} where hours > 24

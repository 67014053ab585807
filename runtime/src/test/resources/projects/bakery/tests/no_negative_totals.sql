{{ config(severity='error') }}
select * from {{ ref('order') }} where total < 0

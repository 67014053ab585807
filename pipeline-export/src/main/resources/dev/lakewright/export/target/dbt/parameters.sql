{# The text of a parameter as one string literal, whatever it is: from the environment
   (PARAM_MONTH for month), or else the variable of that name. #}
{% macro parameter(name) -%}
  {%- set given = env_var('PARAM_' ~ (name | upper), '-not-set-') -%}
  {{ sql_text(var(name) if given == '-not-set-' else given) }}
{%- endmacro %}

{% macro sql_text(text) -%}
  '{{ text | string | replace("'", "''") }}'
{%- endmacro %}

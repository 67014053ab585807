{# What models below models/results write when everything before them went well.
   Their meta says where: kind, path below OUTPUT_DIR, options, mode, keys, table. #}
{% macro write_result() -%}
  {%- if execute -%}
  {%- set result = model.config.meta -%}
  {%- set final = env_var('OUTPUT_DIR') ~ '/' ~ result.path -%}
  {{ make_folders(result.path) }}
  {%- if result.kind == 'duckdb' -%}
    {{ write_table(result, final) }}
  {%- else -%}
    copy {{ this }} to {{ sql_text(final) }} ({{ result.options | replace('RUN', invocation_id) }})
  {%- endif -%}
  {%- endif -%}
{%- endmacro %}

{# Makes the folders of a path: DuckDB makes the folder of a partitioned copy without rows. #}
{% macro make_folders(path) -%}
  {%- set made = namespace(folder=env_var('OUTPUT_DIR')) -%}
  {%- for part in [''] + path.split('/')[:-1] -%}
    {%- set made.folder = made.folder ~ ('/' ~ part if part else '') -%}
    copy (select 1 as a, 2 as b where false) to {{ sql_text(made.folder) }}
    (format parquet, partition_by (b), overwrite_or_ignore true);
  {%- endfor -%}
{%- endmacro %}

{% macro write_table(result, final) -%}
  {%- set table = '_result.main.' ~ result.table -%}
  attach {{ sql_text(final) }} as _result;
  {% if result.mode == 'replace' -%}
    create or replace table {{ table }} as from {{ this }};
  {%- else -%}
    begin;
    create table if not exists {{ table }} as from {{ this }} limit 0;
    {% if result.mode == 'merge' -%}
      delete from {{ table }} as _old where exists (
        select 1 from {{ this }} as _new where {{ result.same_key }}
      );
    {%- endif %}
    insert into {{ table }} by name select * from {{ this }};
    commit;
  {%- endif %}
  detach _result
{%- endmacro %}

{# True where an earlier run left files. #}
{% macro exists_already(files) -%}
  {%- if execute -%}
    {%- set found = run_query('select count(*) from glob(' ~ sql_text(files) ~ ')') -%}
    {{ return(found.columns[0].values()[0] > 0) }}
  {%- endif -%}
  {{ return(false) }}
{%- endmacro %}

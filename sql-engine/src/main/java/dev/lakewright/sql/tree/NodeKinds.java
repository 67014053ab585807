package dev.lakewright.sql.tree;

import java.util.Set;

/**
 * What may stand in DuckDB's tree. Everything is closed until somebody has looked at it: classes of
 * expressions, relations, query nodes, modifiers, types, and the fields that nodes have.
 */
final class NodeKinds {
  static final Set<String> EXPRESSIONS =
      Set.of(
          "BETWEEN",
          "CASE",
          "CAST",
          "COLLATE",
          "COLUMN_REF",
          "COMPARISON",
          "CONJUNCTION",
          "CONSTANT",
          "FUNCTION",
          "LAMBDA",
          "LAMBDA_REF",
          "OPERATOR",
          "POSITIONAL_REFERENCE",
          "STAR",
          "SUBQUERY",
          "TYPE",
          "WINDOW");

  static final Set<String> RELATIONS =
      Set.of(
          "BASE_TABLE", "JOIN", "SUBQUERY", "TABLE_FUNCTION", "EMPTY", "EXPRESSION_LIST", "PIVOT");

  static final Set<String> QUERIES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

  static final Set<String> MODIFIERS =
      Set.of("ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER");

  /** Types that a cast may name, in lower case; none of them looks anything up in a catalog. */
  static final Set<String> TYPES =
      Set.of(
          ("array bigint bignum binary bit bitstring blob bool boolean bpchar bytea char character"
                  + " date datetime dec decimal double enum float float4 float8 guid hugeint int"
                  + " int1 int128 int16 int2 int32 int4 int64 int8 integer integral interval json"
                  + " list logical long map null numeric nvarchar real row short signed smallint"
                  + " string struct text time timestamp timestamp_ms timestamp_ns timestamp_s"
                  + " timestamp_us timestamptz timestamptz_ns timetz time_ns tinyint tuple ubigint"
                  + " uhugeint uint128 uint16 uint32 uint64 uint8 uinteger union usmallint utinyint"
                  + " uuid varbinary varchar varint")
              .split(" "));

  /** Types of more than one word. */
  static final Set<String> LONG_TYPES =
      Set.of(
          "time with time zone",
          "timestamp with time zone",
          "double precision",
          "character varying",
          "bit varying");

  /** Functions that are handed the name of an aggregate as a text. */
  static final Set<String> AGGREGATE_BY_NAME =
      Set.of("aggregate", "array_aggr", "array_aggregate", "list_aggr", "list_aggregate");

  /** Every field that a node of the reviewed grammar has. */
  static final Set<String> FIELDS =
      Set.of(
          ("aggregate_handling aggregates alias aliases arg_orders arguments at_clause"
                  + " case_checks catalog catalog_name child children class collation column"
                  + " column_name_alias column_names columns comparison_type condition cte_map"
                  + " cte_name default_expr delim_flipped distinct distinct_on_targets"
                  + " duplicate_eliminated_columns else_expr end end_expr entries exclude_clause"
                  + " exclude_list expected_names expected_types export_state expr expression filter"
                  + " filter_expr from_table function function_name group_expressions group_sets"
                  + " groups has_ignore_nulls having id identifier ignore_nulls include_nulls index"
                  + " input is_implicit is_null is_operator is_percentage join_type key key_targets"
                  + " kind left lhs limit limit_type literal lower map materialized method modifiers"
                  + " name named_param_map nearest_approx nearest_count nearest_order_type node"
                  + " null_order offset offset_expr order_bys orders partitions path"
                  + " payload_aggregates pivot_enum pivot_expressions pivots qualified_exclude_list"
                  + " qualified_name qualify query_location query_location_length query_node"
                  + " ranking_expression ref_type relation_name rename_list repeatable replace_list"
                  + " right sample sample_rate sample_size schema schema_name seed select_list"
                  + " setop_all setop_type source star_expr start start_expr subquery subquery_type"
                  + " syntax_type table table_name text then_expr try_cast type type_expr type_info"
                  + " type_name union_all unit unpivot_names upper using_columns value values"
                  + " when_expr where_clause with_ordinality")
              .split(" "));

  private NodeKinds() {}
}

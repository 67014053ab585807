package dev.lakewright.sql.weight;

import java.util.HashMap;
import java.util.Map;

/** How what a function gives grows with what it is handed; the engine's documentation tells. */
enum Growth {
  /** One of its arguments, or a part of one. */
  PICK(
      "any_value arbitrary arg_max arg_max_null arg_max_nulls_last arg_min arg_min_null"
          + " arg_min_nulls_last argmax argmin array_distinct array_extract"
          + " array_pop_back array_pop_front array_reverse array_reverse_sort array_slice array_sort"
          + " array_where bit_and bit_or bit_xor element_at fill first first_value flatten"
          + " greatest if json_strip_nulls json_value lag last last_value lcase lead least left"
          + " left_grapheme list_any_value list_distinct list_element list_extract"
          + " list_first list_last list_max list_median list_min list_mode list_reverse"
          + " list_reverse_sort list_slice list_sort list_where lower ltrim map_extract map_keys"
          + " map_values max max_by median min min_by mode nth_value nullif parse_dirname"
          + " parse_dirpath parse_filename quantile quantile_disc regexp_extract reverse right"
          + " right_grapheme rtrim split_part strip_accents struct_extract struct_extract_at substr"
          + " substring substring_grapheme trim ucase union_extract unnest upper & | ~ << >> xor"),
  /** All of its arguments, one after another. */
  ADD(
      "|| + - add subtract array_append array_cat array_concat array_intersect array_prepend"
          + " array_push_back array_push_front concat list_append list_cat list_concat"
          + " list_intersect list_prepend overlay"
          + " group_concat listagg string_agg"),
  /** Macros that give a number. */
  NUMBER(
      "ago date_add days_in_month fdiv fmod geomean geometric_mean list_approx_count_distinct"
          + " list_avg list_bit_and list_bit_or list_bit_xor list_bool_and list_bool_or list_count"
          + " list_entropy list_kurtosis list_kurtosis_pop list_mad list_product list_sem"
          + " list_skewness list_stddev_pop list_stddev_samp list_sum list_var_pop list_var_samp"
          + " map_contains_entry map_contains_value md5_number_lower md5_number_upper wavg"
          + " weighted_avg"),
  /** A list of them. */
  LIST("array_agg list list_pack list_value"),
  /** A struct of them, or what has as many fields. */
  STRUCT(
      "array_zip list_zip map map_concat map_entries map_from_entries row struct_concat"
          + " struct_insert struct_pack struct_update union_value"),
  /** The parts of a text. */
  SPLIT(
      "parse_path regexp_extract_all regexp_split_to_array split str_split str_split_regex"
          + " string_split string_split_regex string_to_array"),
  /** The first argument with the others at each element or letter of it. */
  PRODUCT(
      "aggregate array_aggr array_aggregate array_select array_to_string from_json"
          + " from_json_strict json_transform"
          + " json_transform_strict list_aggr list_aggregate list_select list_string_agg"),
  /** Parts of JSON, as many as there are paths. */
  PATHS(
      "->> json_extract json_extract_path json_extract_path_text json_extract_string json_keys"
          + " json_type"),
  /** A value within JSON, where a letter may take six. */
  JSON(
      "array_to_json json json_array json_group_array json_group_object json_insert json_object"
          + " json_quote json_replace json_set row_to_json to_json"),
  /** A text by a pattern for a moment, none of whose signs stands for more. */
  CLOCK("strftime"),
  /** The name of a type, with those of its fields. */
  TYPE("pg_typeof typeof"),
  /** A number that takes time with the length of the one times that of the other. */
  PAIRS("damerau_levenshtein editdist3 jaro_similarity jaro_winkler_similarity levenshtein"),
  EIGHTFOLD("bin to_binary"),
  THREEFOLD("nfc_normalize url_encode"),
  /** A line for each of its parts, indented as deep as they lie. */
  SQUARE("json_pretty"),
  REPLACE("replace"),
  PATTERN("regexp_replace"),
  FORMAT("format printf"),
  JOINED("concat_ws"),
  REPEATED("repeat list_resize array_resize approx_top_k"),
  /** Elements that a lambda is true of. */
  FILTERED("array_filter filter list_filter"),
  /** A lambda's result for each element. */
  MAPPED("apply array_apply array_transform list_apply list_transform"),
  /** A lambda's result, handed to it with each element. */
  REDUCED("array_reduce list_reduce reduce"),
  /** Not looked at: twice its arguments. */
  OTHER("");

  private static final Map<String, Growth> BY_NAME = byName();

  private final String names;

  Growth(String names) {
    this.names = names;
  }

  boolean takesLambda() {
    return this == FILTERED || this == MAPPED || this == REDUCED;
  }

  private static Map<String, Growth> byName() {
    Map<String, Growth> all = new HashMap<>();
    for (Growth growth : values()) {
      for (String name : growth.names.split(" ", -1)) {
        all.put(name, growth);
      }
    }
    return Map.copyOf(all);
  }

  /**
   * Return how a function grows.
   *
   * @param name in lower case
   */
  static Growth of(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }
}

package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.sql.dialect.FormTable;
import dev.lakewright.sql.dialect.write.Intervals.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes calls and operators by the table of forms. */
final class CallWriter {
  private static final Set<String> LIKES = Set.of("~~", "!~~", "~~*", "!~~*");
  private static final Set<String> BY_UNIT =
      Set.of("date_part", "datepart", "date_trunc", "datetrunc", "date_diff", "datediff");

  private final Target target;
  private final ExpressionWriter expressions;
  private final FormTable<Dialect> functions;

  CallWriter(Target target, ExpressionWriter expressions, FormTable<Dialect> functions) {
    this.target = target;
    this.expressions = expressions;
    this.functions = functions;
  }

  String write(JsonNode node, Scope scope) {
    String name = Tree.function(node);
    List<JsonNode> arguments = Tree.arguments(node);
    if ((name.equals("+") || name.equals("-")) && arguments.size() == 2) {
      Optional<String> time = time(node, name, arguments, scope);
      if (time.isPresent()) {
        return time.get();
      }
    }
    if (name.equals("//") && !arguments.stream().allMatch(it -> isWhole(it, scope))) {
      throw new Untranslatable("// of anything but whole numbers", Tree.offset(node));
    }
    if (LIKES.contains(name)) {
      return like(node, name, arguments, scope);
    }
    return fill(node, key(name, arguments), rest(name, arguments), scope);
  }

  private static boolean isWhole(JsonNode node, Scope scope) {
    return Kinds.of(node, scope) == TypeKind.INTEGER;
  }

  private static String key(String name, List<JsonNode> arguments) {
    return unit(name, arguments).map(unit -> alias(name) + ":" + unit).orElse(name);
  }

  private static String alias(String name) {
    return switch (name) {
      case "datepart" -> "date_part";
      case "datetrunc" -> "date_trunc";
      case "datediff" -> "date_diff";
      default -> name;
    };
  }

  private static Optional<String> unit(String name, List<JsonNode> arguments) {
    return BY_UNIT.contains(name) && !arguments.isEmpty()
        ? Tree.constant(arguments.get(0), "STRING").map(it -> it.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static List<JsonNode> rest(String name, List<JsonNode> arguments) {
    return unit(name, arguments).isPresent() ? arguments.subList(1, arguments.size()) : arguments;
  }

  /** Write a word that is a function without brackets. */
  String word(JsonNode node, String name) {
    return functions
        .form(name.toLowerCase(Locale.ROOT), target.dialect())
        .filter(form -> !form.contains("{"))
        .orElseThrow(() -> new Untranslatable("the name " + name, Tree.offset(node)));
  }

  private String fill(JsonNode node, String key, List<JsonNode> arguments, Scope scope) {
    List<String> written = new ArrayList<>();
    boolean adds = key.equals("sum") || key.equals("avg");
    arguments.forEach(
        it ->
            written.add(
                adds && Kinds.of(it, scope) == TypeKind.BOOLEAN
                    ? number(expressions.write(it, scope))
                    : expressions.write(it, scope)));
    return call(node, key, written, scope);
  }

  private static String number(String flag) {
    return "CASE WHEN " + flag + " THEN 1 WHEN NOT " + flag + " THEN 0 END";
  }

  /** Write a call of a function whose arguments are written. */
  String call(JsonNode node, String key, List<String> arguments, Scope scope) {
    String form = form(node, key, arguments.size());
    List<String> given = new ArrayList<>(arguments);
    String after = "";
    Optional<JsonNode> filter = Tree.optional(node.path("filter"));
    if (filter.isPresent()) {
      String condition = expressions.write(filter.get(), scope);
      if (target.hasFilter()) {
        after = " FILTER (WHERE " + condition + ")";
      } else if (key.equals("count_star")) {
        form = "count({1})";
        given.add("CASE WHEN " + condition + " THEN 1 END");
      } else {
        given.set(0, "CASE WHEN " + condition + " THEN " + given.get(0) + " END");
      }
    }
    return filled(node, form, given, scope) + after;
  }

  private String form(JsonNode node, String key, int count) {
    String counted = key + "/" + count;
    String row = functions.has(counted) ? counted : key;
    String form =
        functions
            .form(row, target.dialect())
            .orElseThrow(() -> new Untranslatable("the function " + key, Tree.offset(node)));
    boolean fits = form.contains("{*}") || (form.contains("{" + count + "}") || count == 0);
    if (!fits || form.contains("{" + (count + 1) + "}")) {
      throw new Untranslatable(key + " of " + count + " arguments", Tree.offset(node));
    }
    return form;
  }

  private String filled(JsonNode node, String form, List<String> arguments, Scope scope) {
    boolean distinct = node.path("distinct").asBoolean();
    List<JsonNode> orders = Tree.list(node.path("order_bys").path("orders"));
    if ((distinct && !form.contains("{d}")) || (!orders.isEmpty() && !form.contains("{o}"))) {
      throw new Untranslatable(
          (distinct ? "DISTINCT" : "an order") + " within " + Tree.function(node),
          Tree.offset(node));
    }
    String order =
        orders.isEmpty()
            ? ""
            : " ORDER BY " + new OrderWriter(target, expressions).write(orders, scope);
    return Forms.fill(form, arguments, distinct ? "DISTINCT " : "", order);
  }

  /** Write sums of times; nothing for sums of numbers. */
  private Optional<String> time(JsonNode node, String sign, List<JsonNode> arguments, Scope scope) {
    Optional<Span> span = Intervals.of(arguments.get(1));
    if (span.isPresent()) {
      long count = sign.equals("-") ? -span.get().count() : span.get().count();
      String moment = expressions.write(arguments.get(0), scope);
      return Optional.of(
          call(node, "add:" + span.get().unit(), List.of(moment, "" + count), scope));
    }
    TypeKind left = Kinds.of(arguments.get(0), scope);
    TypeKind right = Kinds.of(arguments.get(1), scope);
    if (!left.isTemporal() && !right.isTemporal()) {
      return Optional.empty();
    }
    String one = expressions.write(arguments.get(0), scope);
    String other = expressions.write(arguments.get(1), scope);
    if (left == TypeKind.DATE && right == TypeKind.DATE && sign.equals("-")) {
      return Optional.of(call(node, "days_between", List.of(one, other), scope));
    }
    if (left == TypeKind.DATE && right == TypeKind.INTEGER) {
      String days = sign.equals("-") ? "-(" + other + ")" : other;
      return Optional.of(call(node, "add_days", List.of(one, days), scope));
    }
    throw new Untranslatable(sign + " of times", Tree.offset(node));
  }

  private String like(JsonNode node, String name, List<JsonNode> arguments, Scope scope) {
    String value = expressions.write(arguments.get(0), scope);
    Optional<String> pattern = Tree.constant(arguments.get(1), "STRING");
    if (pattern.isEmpty() || pattern.get().contains("\\")) {
      throw new Untranslatable("LIKE with a pattern that is no plain text", Tree.offset(node));
    }
    boolean glob = target.is(Dialect.SQLITE) && (name.equals("~~") || name.equals("!~~"));
    String written = target.text(glob ? Forms.glob(pattern.get()) : pattern.get());
    return Forms.fill(form(node, name, 2), List.of(value, written), "", "");
  }
}

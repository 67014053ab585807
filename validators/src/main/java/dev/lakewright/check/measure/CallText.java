package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An aggregate call as a statement writes it, where it is an item of the select list by itself. */
final class CallText {
  private static final Pattern QUOTED_TEXT = Pattern.compile("'");

  private final String statement;
  private final String call;

  private CallText(String statement, String call) {
    this.statement = statement;
    this.call = call;
  }

  /** Find the call; nothing where the statement has more than one SELECT. */
  static Optional<CallText> of(Subject subject, AggregateFact aggregate) {
    boolean single = subject.outermost() && !subject.facts().nested();
    if (!single || aggregate.argument().isEmpty()) {
      return Optional.empty();
    }
    List<String> spellings = spellings(aggregate.argument().get());
    return subject.facts().text().items().stream()
        .filter(item -> spellings.stream().anyMatch(it -> isCall(item, aggregate.function(), it)))
        .findFirst()
        .map(item -> new CallText(subject.facts().text().sql(), item));
  }

  private static List<String> spellings(ColumnUse argument) {
    String column = argument.column();
    String alias = argument.use().alias();
    return List.of(
        column,
        Identifier.quote(column),
        alias + "." + column,
        Identifier.readable(alias) + "." + Identifier.readable(column),
        argument.sql());
  }

  private static boolean isCall(String item, String function, String argument) {
    String call = function + "(" + argument + ")";
    return item.toLowerCase(Locale.ROOT).equals(call.toLowerCase(Locale.ROOT));
  }

  /** Return the statement with another call everywhere; nothing where a text has this one in it. */
  Optional<SqlText> replacedBy(String other) {
    String[] pieces = QUOTED_TEXT.split(statement, -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean inside = i % 2 == 1;
      if (inside && pieces[i].contains(call)) {
        return Optional.empty();
      }
    }
    return Optional.of(new SqlText(statement.replace(call, other)));
  }
}

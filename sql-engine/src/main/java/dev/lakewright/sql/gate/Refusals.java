package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading.Refusal;
import java.util.Locale;

/** Words for what the engine's tree shows to be no query, or not an allowed one. */
final class Refusals {
  private Refusals() {}

  static Failure unparsed(StatementTree tree, OneStatement statement) {
    String verb = statement.first().text().toUpperCase(Locale.ROOT);
    if (tree.isOtherStatement()) {
      String message = verb + " is not a query: only SELECT runs here";
      Failure failure = Failure.of(ErrorCode.SQL_NOT_A_QUERY, message);
      return TextPlaces.at(failure, statement.sql(), statement.first().start());
    }
    Failure failure = Failure.of(ErrorCode.SQL_SYNTAX, tree.message());
    Failure near =
        Keywords.STARTERS.contains(verb)
            ? failure
            : failure.withNearest(NearestNames.among(Keywords.STARTERS, verb, 1));
    return statement.at(near, tree.errorOffset());
  }

  static Failure tooHeavy(String why, OneStatement statement) {
    return notAllowed(new Refusal(Refusal.Kind.CONSTRUCT, "this statement", why, -1), statement);
  }

  static Failure notAllowed(Refusal refusal, OneStatement statement) {
    String what =
        switch (refusal.kind()) {
          case FUNCTION -> "the function " + refusal.name();
          case TABLE_FUNCTION -> "the table function " + refusal.name();
          case TYPE -> "the type " + refusal.name();
          case CONSTRUCT -> refusal.name();
        };
    String why = refusal.reason().isEmpty() ? "" : ": " + refusal.reason();
    String message = what + " is not allowed here" + why;
    Failure failure = Failure.of(ErrorCode.SQL_FUNCTION_NOT_ALLOWED, message);
    return statement.at(failure, refusal.offset());
  }
}

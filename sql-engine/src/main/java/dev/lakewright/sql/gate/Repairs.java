package dev.lakewright.sql.gate;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.Misnamed.Near;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.Repair;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.token.Places;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a name that nothing has as the only one that comes near, groups by what the grouped columns
 * determine, and takes what that makes through the whole gate again. The statement stays as it was
 * where a second name comes near, in the catalog or in the statement, where the name's place is not
 * certain, or where what was made is not bound.
 */
final class Repairs {
  private static final int MOST = 6;

  /** Places may point at what stands before a name: its qualifier and a dot. */
  private static final int TOKENS_AFTER_PLACE = 5;

  private final Function<GateRequest, Draft> examine;
  private final GroupRepair groups;

  Repairs(Function<GateRequest, Draft> examine, GroupRepair groups) {
    this.examine = examine;
    this.groups = groups;
  }

  /** A statement with one thing changed, and what was changed in it, in order. */
  record Step(SqlText sql, List<Repair> repairs) {
    Step {
      repairs = List.copyOf(repairs);
    }
  }

  /** Return true for what may be read otherwise: what is refused, or shows what is not grouped. */
  static boolean mayApply(Draft draft) {
    return draft.failure().isPresent() || GroupRepair.mayApply(draft);
  }

  Draft apply(GateRequest request, Draft written) {
    List<Repair> made = new ArrayList<>();
    SqlText sql = request.sql();
    Draft draft = written;
    for (int i = 0; i < MOST; i++) {
      Optional<Step> step = next(sql, draft);
      if (step.isEmpty()) {
        return written;
      }
      made.addAll(step.get().repairs());
      sql = step.get().sql();
      draft = examine.apply(new GateRequest(sql, request.defaultLake(), request.limits()));
      if (draft.isBound()) {
        return draft.repaired(made);
      }
    }
    return written;
  }

  private Optional<Step> next(SqlText sql, Draft draft) {
    return GroupRepair.mayApply(draft) ? groups.apply(sql, draft.tables()) : renamed(sql, draft);
  }

  private static Optional<Step> renamed(SqlText sql, Draft draft) {
    Optional<Failure> failure = draft.failure();
    Optional<Misnamed> name = failure.flatMap(Failure::misnamed);
    Optional<SourceLocation> place = failure.flatMap(Failure::location);
    if (name.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    List<Token> tokens = Tokens.of(sql.value()).list();
    return meant(name.get(), tokens)
        .flatMap(
            read ->
                token(tokens, Places.offset(sql.value(), place.get()), name.get().phrase())
                    .map(token -> changed(sql.value(), token, name.get(), read)));
  }

  /** Return the only name that may be meant; letters that only look like others are no slip. */
  private static Optional<String> meant(Misnamed name, List<Token> tokens) {
    if (!Normalizer.isNormalized(name.phrase(), Normalizer.Form.NFKC)) {
      return Optional.empty();
    }
    int reach = NearNames.reach(name.phrase());
    List<Near> meant = name.near().stream().filter(it -> it.edits() <= reach).toList();
    boolean one =
        meant.stream().anyMatch(it -> it.reach().isEmpty())
            && meant.stream().map(Near::name).map(String::toLowerCase).distinct().count() == 1;
    return one && given(name.kind(), tokens).noneMatch(it -> isRival(it, name, meant.get(0), reach))
        ? Optional.of(meant.get(0).name())
        : Optional.empty();
  }

  /** A name of the statement's own, such as that of a common table expression, may be meant too. */
  private static boolean isRival(String given, Misnamed name, Near meant, int reach) {
    return !given.isEmpty()
        && !given.equalsIgnoreCase(name.phrase())
        && !given.equalsIgnoreCase(meant.name())
        && NearNames.edits(given, name.phrase()) <= reach;
  }

  /** Return names in the statement; no column is meant by a name that FROM has. */
  private static Stream<String> given(Misnamed.Kind kind, List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .filter(
            i ->
                kind != Misnamed.Kind.COLUMN
                    || i == 0
                    || !(tokens.get(i - 1).is("FROM") || tokens.get(i - 1).is("JOIN")))
        .mapToObj(i -> name(tokens.get(i)));
  }

  private static Optional<Token> token(List<Token> tokens, int offset, String phrase) {
    return tokens.stream()
        .filter(token -> token.end() > offset)
        .limit(TOKENS_AFTER_PLACE)
        .filter(token -> name(token).equalsIgnoreCase(phrase))
        .findFirst();
  }

  private static String name(Token token) {
    return switch (token.kind()) {
      case WORD -> token.text();
      case QUOTED_NAME ->
          token.text().length() < 2
              ? ""
              : token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"");
      case STRING, NUMBER, SYMBOL -> "";
    };
  }

  private static Step changed(String sql, Token token, Misnamed name, String read) {
    String written =
        name.kind() == Misnamed.Kind.TABLE || name.kind() == Misnamed.Kind.COLUMN
            ? Identifier.readable(read)
            : read;
    String text = sql.substring(0, token.start()) + written + sql.substring(token.end());
    Repair repair =
        new Repair.Renamed(name.kind(), name.phrase(), read, Places.of(sql, token.start()));
    return new Step(new SqlText(text), List.of(repair));
  }
}

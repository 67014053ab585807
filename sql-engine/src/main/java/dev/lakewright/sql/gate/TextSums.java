package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.tree.AsciiFold;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds sums and means of stored texts, which the engine has none of. */
final class TextSums {
  private final OneStatement statement;
  private final List<Table> tables;
  private final Set<String> aliases;

  TextSums(OneStatement statement, List<Table> tables, Set<String> aliases) {
    this.statement = statement;
    this.tables = tables;
    this.aliases = aliases;
  }

  Optional<Failure> find() {
    List<Token> tokens = statement.tokens();
    for (int i = 0; i + 3 < tokens.size(); i++) {
      boolean sum = tokens.get(i).is("sum") || tokens.get(i).is("avg");
      if (sum && tokens.get(i + 1).isSymbol("(")) {
        boolean qualified = i + 5 < tokens.size() && tokens.get(i + 3).isSymbol(".");
        int name = qualified ? i + 4 : i + 2;
        Optional<Failure> wrong =
            tokens.get(name + 1).isSymbol(")")
                ? wrong(tokens.get(i), tokens.get(name))
                : Optional.empty();
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Failure> wrong(Token function, Token name) {
    String plain = name.text().replace("\"", "");
    List<Column> meant = tables.stream().flatMap(it -> it.column(plain).stream()).toList();
    boolean text =
        !meant.isEmpty()
            && !aliases.contains(AsciiFold.of(plain))
            && meant.stream().allMatch(it -> it.type().kind() == TypeKind.TEXT);
    return text
        ? Optional.of(TextPlaces.at(failure(function, meant.get(0)), statement.sql(), name.start()))
        : Optional.empty();
  }

  private Failure failure(Token function, Column column) {
    List<String> numbers =
        tables.stream()
            .flatMap(it -> it.columns().stream())
            .filter(it -> it.type().kind().isNumber())
            .map(Column::name)
            .toList();
    String message =
        function.text() + " is of numbers, and " + column.name() + " is " + column.type().sql();
    return Failure.of(ErrorCode.SQL_INVALID, message)
        .withNearest(NearestNames.among(numbers, column.name(), 3));
  }
}

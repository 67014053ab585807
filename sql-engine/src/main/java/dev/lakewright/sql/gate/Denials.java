package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.tree.AsciiFold;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words for what is not there because the role may not see it. They protect nothing: the role's
 * catalog and its engine have neither the table nor the column.
 */
final class Denials {
  private Denials() {}

  /** Say that a table is not open, where the policy says that it may be said. */
  static Optional<Failure> of(RolePolicy role, TableMention mention, LakeName home) {
    String schema = mention.schema();
    boolean named = !mention.name().isEmpty() && (schema.isEmpty() || LakeName.isValid(schema));
    if (!named) {
      return Optional.empty();
    }
    TableName table = new TableName(schema.isEmpty() ? home : new LakeName(schema), mention.name());
    return role.rule(table).access() == Access.DENIED
        ? Optional.of(denied("the table " + table, role))
        : Optional.empty();
  }

  /** Say that a column is not open, where a statement in which a column is missing names one. */
  static Optional<Failure> of(RolePolicy role, List<Token> tokens, List<Table> tables) {
    Set<String> names = new HashSet<>();
    tokens.forEach(token -> names.add(AsciiFold.of(token.text().replace("\"", ""))));
    for (Table table : tables) {
      Optional<String> denied =
          role.rule(table.name()).masks().entrySet().stream()
              .filter(mask -> mask.getValue().kind() == Mask.Kind.DENY)
              .map(mask -> mask.getKey())
              .filter(names::contains)
              .sorted()
              .findFirst();
      if (denied.isPresent()) {
        return Optional.of(denied("the column " + denied.get() + " of " + table.name(), role));
      }
    }
    return Optional.empty();
  }

  private static Failure denied(String what, RolePolicy role) {
    return Failure.of(ErrorCode.POLICY_DENIED, what + " is not open to the role " + role.name());
  }
}

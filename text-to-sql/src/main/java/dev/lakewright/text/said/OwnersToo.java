package dev.lakewright.text.said;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/** "Employees with their job titles" shows who they are, beside the titles. */
final class OwnersToo implements Saying {
  private static final Set<String> FIRST =
      Set.of("list", "show", "give", "find", "display", "return", "all", "every", "each");

  private final List<NamedTable> owners;

  OwnersToo(LinkedQuestion question) {
    Set<TableName> names =
        isSaid(question.words()) ? new Heading(question).plain().tables() : Set.of();
    this.owners = question.tables().stream().filter(it -> names.contains(it.name())).toList();
  }

  private static boolean isSaid(List<Word> words) {
    boolean listed = words.get(0).isOneOf(FIRST);
    Theirs theirs = new Theirs(words);
    for (int i = 1; i + 1 < words.size(); i++) {
      if (theirs.isBeside(i)) {
        return listed || words.get(i - 1).isAny("with");
      }
    }
    return false;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return owners.stream().allMatch(it -> tellables(it).isEmpty())
        || query.select().stream().anyMatch(this::tellsOwner)
        || owners.stream()
            .noneMatch(it -> query.sources().stream().anyMatch(s -> s.table().equals(it.name())));
  }

  private boolean tellsOwner(Expression shown) {
    return shown instanceof Expression.All
        || (shown instanceof Expression.Stored it
            && owners.stream()
                .flatMap(owner -> tellables(owner).stream())
                .anyMatch(column -> column.ref().equals(it.field().ref())));
  }

  /** By which columns people would call a row of a table, or tell it apart. */
  private static List<NamedColumn> tellables(NamedTable table) {
    return table.columns().stream()
        .filter(
            it ->
                table.keyColumns().contains(it)
                    || it.hasLemma("name")
                    || table.label().map(it::equals).orElse(false))
        .toList();
  }
}

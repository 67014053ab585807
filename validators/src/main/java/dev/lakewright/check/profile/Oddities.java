package dev.lakewright.check.profile;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.profile.oddity.OddityRule;
import dev.lakewright.check.profile.oddity.OddityRules;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets each rule look at each column; the figures of some columns are taken together. */
final class Oddities {
  private static final int MOST_COLUMNS = 200;
  private static final int COLUMNS_AT_ONCE = 40;

  private final Table table;
  private final long rows;
  private final MeasureBoard board;

  Oddities(Table table, long rows, MeasureBoard board) {
    this.table = table;
    this.rows = rows;
    this.board = board;
  }

  /** A rule about a column. */
  private record Look(OddityRule rule, ColumnPage page, Column column, List<Measure> measures) {}

  List<Oddity> of(List<ColumnPage> pages, List<String> notes, Patience patience) {
    int most = rows == 0 ? 0 : Math.min(MOST_COLUMNS, pages.size());
    List<Oddity> oddities = new ArrayList<>();
    int done =
        patience.each(
            pages.subList(0, most),
            COLUMNS_AT_ONCE,
            some -> {
              List<Look> looks = looks(some);
              board.take(looks.stream().flatMap(it -> it.measures().stream()).toList());
              looks.forEach(it -> judge(it, oddities, notes));
            });
    if (rows > 0 && done < pages.size()) {
      notes.add("oddities were sought in the first " + done + " of " + pages.size() + " columns");
    }
    oddities.sort(Comparator.comparing(Oddity::verdict).reversed());
    return oddities;
  }

  private List<Look> looks(List<ColumnPage> pages) {
    List<Look> looks = new ArrayList<>();
    for (ColumnPage page : pages) {
      Column column = table.column(page.name()).orElseThrow();
      for (OddityRule rule : OddityRules.inOrder()) {
        if (rule.applies(column, page)) {
          looks.add(new Look(rule, page, column, measures(rule, column, page)));
        }
      }
    }
    return looks;
  }

  private List<Measure> measures(OddityRule rule, Column column, ColumnPage page) {
    return rule.expressions(column, page).stream()
        .map(it -> new Measure(Relation.of(table.name()), it))
        .toList();
  }

  private void judge(Look look, List<Oddity> oddities, List<String> notes) {
    if (board.problem(look.measures()).isPresent()) {
      notes.add(look.rule().kind() + " of " + look.page().name() + " could not be told");
      return;
    }
    List<Cell> cells = board.cells(look.measures());
    look.rule()
        .judge(new OddityRule.Sight(table, look.column(), look.page(), rows, new Figures(cells)))
        .ifPresent(oddities::add);
  }
}

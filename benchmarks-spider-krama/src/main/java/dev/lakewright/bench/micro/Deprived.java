package dev.lakewright.bench.micro;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.question.Question;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.ParserSettings;
import dev.lakewright.text.Proposal;
import dev.lakewright.text.link.Target;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes questions that a lake cannot answer out of those that it can: the same words, over the same
 * lake without one of the columns that they ask for. Teaches the parser to say so.
 */
record Deprived(Lakes lakes, Path index) {
  /**
   * Return the readings that are left without a column of the right one; none where it has none.
   */
  List<Proposal> proposals(Question question, Proposal right) {
    Optional<ColumnRef> hidden =
        right.reading().chosen().values().stream()
            .filter(Target.ToColumn.class::isInstance)
            .map(Target.ToColumn.class::cast)
            .filter(it -> !it.column().key())
            .map(it -> it.column().ref())
            .min(Comparator.comparing(ColumnRef::toString));
    return hidden
        .map(column -> new NarrowedCatalog(lakes, column))
        .map(catalog -> EmbeddedParser.open(catalog, lakes, index, ParserSettings.DEFAULT))
        .map(parser -> parser.proposals(question))
        .orElse(List.of());
  }
}

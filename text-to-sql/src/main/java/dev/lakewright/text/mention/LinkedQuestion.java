package dev.lakewright.text.mention;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/**
 * A question with all that its words may stand for. Immutable.
 *
 * @param columns the columns worth a look, in the order of the schema
 * @param columnLinks the best one for each of {@code columns}
 * @param tables the tables worth a look, in the order of the schema
 * @param tableLinks the best one for each of {@code tables}
 * @param tableMentions all for each of {@code tables}
 * @param masks one for each word: what kind of thing it stands for, or the word's lemma
 * @param wordy those of {@code columns} that hold words, none of which is a figure
 */
public record LinkedQuestion(
    List<Word> words,
    List<NamedColumn> columns,
    List<NameLink> columnLinks,
    List<NamedTable> tables,
    List<NameLink> tableLinks,
    List<List<NameLink>> tableMentions,
    List<ValueMention> values,
    List<Mask> masks,
    Set<ColumnRef> wordy) {
  public LinkedQuestion {
    words = List.copyOf(words);
    columns = List.copyOf(columns);
    columnLinks = List.copyOf(columnLinks);
    tables = List.copyOf(tables);
    tableLinks = List.copyOf(tableLinks);
    tableMentions = List.copyOf(tableMentions);
    values = List.copyOf(values);
    masks = List.copyOf(masks);
    wordy = Set.copyOf(wordy);
  }

  /** Return true if a column's values can be added up and put in order by size. */
  public boolean isMeasure(NamedColumn column) {
    return !wordy.contains(column.ref());
  }

  public int size() {
    return words.size();
  }
}

package dev.lakewright.text.rank;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.Mask;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of the question a candidate uses. */
record CoverageFeatures(LinkedQuestion question, Lexicon lexicon) {

  void addTo(Proposed candidate, FeatureRow row) {
    boolean[] used = used(candidate);
    int columns = 0;
    int values = 0;
    int numbers = 0;
    int tables = 0;
    for (Mask mask : question.masks()) {
      if (!mask.isWord() && !anyUsed(used, mask)) {
        columns += mask.token().startsWith("#COL") ? 1 : 0;
        values += mask.token().equals("#VAL") ? 1 : 0;
        numbers += mask.token().equals("#NUM") ? 1 : 0;
        tables += mask.token().equals("#TAB") ? 1 : 0;
      }
    }
    row.add("unusedColumns", columns);
    row.add("unusedValues", values);
    row.add("unusedNumbers", numbers);
    row.add("unusedTables", tables);
    int content = 0;
    int unused = 0;
    for (int i = 0; i < question.size(); i++) {
      Word word = question.words().get(i);
      boolean counts = !lexicon.isMute(word);
      content += counts ? 1 : 0;
      unused += counts && !used[i] ? 1 : 0;
    }
    row.add("unusedWords", unused);
    row.add("unusedShare", content == 0 ? 1 : unused / (double) content);
    row.add("words", question.size());
    row.add("unusedQuoted", unusedQuoted(used));
    row.add("unusedCapitals", unusedCapitals(used));
  }

  private double unusedQuoted(boolean[] used) {
    int count = 0;
    for (int i = 0; i < used.length; i++) {
      count += question.words().get(i).quoted() && !used[i] ? 1 : 0;
    }
    return count;
  }

  private double unusedCapitals(boolean[] used) {
    int count = 0;
    for (int i = 1; i < used.length; i++) {
      boolean capital = question.words().get(i).isCapital();
      count += capital && !used[i] ? 1 : 0;
    }
    return count;
  }

  /** Words of fillings, and of the names of all tables of the query. */
  private boolean[] used(Proposed candidate) {
    boolean[] used = new boolean[question.size()];
    List<Boolean> filled = candidate.filled().used();
    for (int i = 0; i < used.length; i++) {
      used[i] = filled.get(i);
    }
    Set<TableName> tables = new HashSet<>();
    collect(candidate.query(), tables);
    for (int i = 0; i < question.tables().size(); i++) {
      if (tables.contains(question.tables().get(i).name())) {
        for (NameLink link : question.tableMentions().get(i)) {
          for (int at = link.from(); at < link.to(); at++) {
            used[at] = true;
          }
        }
      }
    }
    return used;
  }

  private static void collect(Query query, Set<TableName> tables) {
    query.sources().forEach(it -> tables.add(it.table()));
    query.inner().forEach(it -> collect(it, tables));
  }

  private static boolean anyUsed(boolean[] used, Mask mask) {
    for (int i = mask.from(); i < mask.to(); i++) {
      if (used[i]) {
        return true;
      }
    }
    return false;
  }
}

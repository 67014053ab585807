package dev.lakewright.export.importing.script;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.export.importing.draft.MappedText;
import java.util.List;

/**
 * One statement of a script.
 *
 * @param words with places in the script
 */
record Statement(Script script, List<SqlWord> words) {
  Statement {
    words = List.copyOf(words);
  }

  SourceLocation place(int word) {
    int at = words.get(Math.min(word, words.size() - 1)).start();
    return MappedText.placeIn(script.text(), at);
  }

  /** Return the text from a word on, up to another. */
  MappedText text(int from, int to) {
    int start = words.get(from).start();
    int end = words.get(to - 1).end();
    return MappedText.building(script.text()).copied(start, end).built();
  }

  /** Return whether these words come at a place. */
  boolean has(int at, String... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= words.size() || !words.get(at + i).is(wanted[i])) {
        return false;
      }
    }
    return true;
  }

  boolean symbol(int at, String symbol) {
    return at < words.size() && words.get(at).isSymbol(symbol);
  }

  /** Return the place of what closes the parenthesis at a place; the end where nothing does. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < words.size(); i++) {
      depth += words.get(i).isSymbol("(") ? 1 : 0;
      depth -= words.get(i).isSymbol(")") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return words.size();
  }
}

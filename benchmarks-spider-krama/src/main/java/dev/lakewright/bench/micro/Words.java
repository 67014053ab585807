package dev.lakewright.bench.micro;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of schemas as people would say them. */
final class Words {
  private static final Set<String> DATES = Set.of("date", "time", "day", "datetime", "timestamp");

  private Words() {}

  /** Return a question that goes on with more words before its mark, if it has one. */
  static String goOn(String question, String more) {
    boolean mark = question.endsWith("?") || question.endsWith(".");
    int end = question.length() - (mark ? 1 : 0);
    return question.substring(0, end) + more + question.substring(end);
  }

  static boolean isText(NamedColumn column) {
    return column.kind() == TypeKind.TEXT && !column.key();
  }

  static String of(NamedColumn column) {
    return String.join(" ", column.lemmas());
  }

  static String of(NamedTable table) {
    return String.join(" ", table.lemmas());
  }

  static String plural(NamedTable table) {
    return plural(of(table));
  }

  static String plural(String words) {
    if (words.endsWith("y")
        && words.length() > 1
        && "aeiou".indexOf(words.charAt(words.length() - 2)) < 0) {
      return words.substring(0, words.length() - 1) + "ies";
    }
    boolean hissing =
        words.endsWith("s") || words.endsWith("x") || words.endsWith("ch") || words.endsWith("sh");
    return words + (hissing ? "es" : "s");
  }

  /** Return what happened on a date: "hired" for a hire date. */
  static String event(NamedColumn date) {
    List<String> rest = new ArrayList<>(date.lemmas());
    rest.removeIf(DATES::contains);
    if (rest.isEmpty()) {
      return "recorded";
    }
    String verb = rest.get(rest.size() - 1);
    if (verb.endsWith("ed") || verb.equals("born")) {
      return verb;
    }
    return verb.equals("birth") ? "born" : verb.endsWith("e") ? verb + "d" : verb + "ed";
  }
}

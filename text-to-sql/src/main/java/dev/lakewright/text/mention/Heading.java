package dev.lakewright.text.mention;

import dev.lakewright.core.lake.TableName;
import java.util.HashSet;
import java.util.Set;

/** The things that a question asks for first: "Which playlists …", "top four artists by …". */
public final class Heading {
  private static final Set<String> ASKING =
      Set.of("which", "what", "list", "show", "find", "give", "display", "return", "name", "tell");
  private static final Set<String> EACH = Set.of("each", "every", "per");
  private static final Set<String> ARTICLES =
      Set.of("the", "all", "our", "each", "every", "these", "those", "their", "my");
  private static final int NEAR = 3;
  private static final double COLUMN = 0.5;

  private final LinkedQuestion question;
  private final boolean plain;

  public Heading(LinkedQuestion question) {
    this(question, false);
  }

  private Heading(LinkedQuestion question, boolean plain) {
    this.question = question;
    this.plain = plain;
  }

  /** Return one that takes names of tables only as they are spelled, and where no column's is. */
  public Heading plain() {
    return new Heading(question, true);
  }

  /** Return the tables that hold them, by their names; none where no name of a table comes soon. */
  public Set<TableName> tables() {
    return soonAfter(Math.max(0, placeOf(ASKING)));
  }

  /** Return the tables of whose columns something is asked: "names of the playlists". */
  public Set<TableName> owners() {
    for (int i = 1; i + 1 < question.size(); i++) {
      if (question.words().get(i).isAny("of") && isColumn(i - 1)) {
        int at = i + 1;
        while (at + 1 < question.size() && question.words().get(at).isOneOf(ARTICLES)) {
          at++;
        }
        return within(at, 0);
      }
    }
    return Set.of();
  }

  private boolean isColumn(int at) {
    return question.columns().stream()
        .anyMatch(it -> it.hasLemma(question.words().get(at).lemma()));
  }

  /** Return where a question says that something is asked for each of some things; or -1. */
  public int each() {
    return placeOf(EACH);
  }

  /** Return where what is counted is named: after "how many" and "number of"; or -1. */
  public int counted() {
    for (int i = 0; i + 1 < question.size(); i++) {
      String word = question.words().get(i).lower();
      String after = question.words().get(i + 1).lower();
      boolean many = word.equals("how") && after.equals("many");
      boolean number = (word.equals("number") || word.equals("count")) && after.equals("of");
      if (many || number) {
        return i + 2;
      }
    }
    return -1;
  }

  private int placeOf(Set<String> words) {
    for (int i = 0; i < question.size(); i++) {
      if (question.words().get(i).isOneOf(words)) {
        return i;
      }
    }
    return -1;
  }

  /** Return the tables that the word at a place, or the next one, may be. */
  public Set<TableName> at(int from) {
    return within(from, 1);
  }

  /** Return the tables that the first table name from a word on may be, if it comes soon. */
  public Set<TableName> soonAfter(int from) {
    return within(from, NEAR);
  }

  private Set<TableName> within(int from, int near) {
    int nearest = from + near;
    Set<TableName> found = new HashSet<>();
    for (int i = 0; i < question.tables().size(); i++) {
      for (NameLink link : question.tableMentions().get(i)) {
        boolean named = link.isWhole() && (!plain || isPlain(link));
        if (named && link.from() >= from && link.from() <= nearest) {
          if (link.from() < nearest) {
            found.clear();
          }
          nearest = link.from();
          found.add(question.tables().get(i).name());
        }
      }
    }
    return Set.copyOf(found);
  }

  private boolean isPlain(NameLink table) {
    return table.kind() == MatchKind.EXACT
        && question.columnLinks().stream().noneMatch(it -> it.exists() && hides(it, table));
  }

  /** "Role codes" are no roles; that a key is named after a table hides nothing. */
  private static boolean hides(NameLink column, NameLink table) {
    boolean over = column.overlaps(table.from(), table.to());
    boolean beyond = column.from() < table.from() || column.to() > table.to();
    return over && (column.isWhole() || (beyond && column.score() >= COLUMN));
  }
}

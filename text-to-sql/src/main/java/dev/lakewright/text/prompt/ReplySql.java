package dev.lakewright.text.prompt;

import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is taken from a reply: one statement that stands alone, or in the only fenced block. Prose,
 * several statements and replies without an end are none. Nothing is said of whether the statement
 * is right: that is the gate's.
 */
public sealed interface ReplySql {
  <T> T fold(Function<SqlText, T> onStatement, Function<String, T> onNone);

  default Optional<SqlText> statement() {
    return fold(Optional::of, why -> Optional.empty());
  }

  /** Read a reply that is to be a statement and nothing else. */
  static ReplySql of(ModelReply reply) {
    return read(reply, Found::in);
  }

  /** Read a reply that comes to its statement step by step: the last one counts. */
  static ReplySql last(ModelReply reply) {
    return read(reply, Found::last);
  }

  private static ReplySql read(ModelReply reply, Function<String, ReplySql> reader) {
    if (Repetition.isIn(reply.text())) {
      return new None("it repeats itself without an end");
    }
    if (reply.finish() == ModelReply.Finish.FULL) {
      return new None("it was not done when its room was used up");
    }
    return reader.apply(reply.text());
  }

  /** Exactly one statement, without a semicolon at its end. */
  record Statement(SqlText sql) implements ReplySql {
    @Override
    public <T> T fold(Function<SqlText, T> onStatement, Function<String, T> onNone) {
      return onStatement.apply(sql);
    }
  }

  /**
   * No statement.
   *
   * @param why half a sentence about the reply
   */
  record None(String why) implements ReplySql {
    @Override
    public <T> T fold(Function<SqlText, T> onStatement, Function<String, T> onNone) {
      return onNone.apply(why);
    }
  }

  /** Looks for the statement. */
  final class Found {
    private static final int LONGEST = 20_000;
    private static final Pattern FENCED =
        Pattern.compile("```[a-zA-Z]*[ \\t]*\\R?(.*?)```", Pattern.DOTALL);

    /** A block on lines of its own, which what it is told of in passing is not. */
    private static final Pattern BLOCK =
        Pattern.compile("```[a-zA-Z]*[ \\t]*\\R(.*?)```", Pattern.DOTALL);

    private static final Pattern BEGINNING =
        Pattern.compile("^(select|with)\\b", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final List<String> BEGINNINGS = List.of("select", "with", "from", "(");

    private Found() {}

    static ReplySql in(String reply) {
      List<String> blocks = new ArrayList<>();
      Matcher fences = FENCED.matcher(reply);
      while (fences.find()) {
        blocks.add(fences.group(1));
      }
      if (blocks.size() > 1) {
        return new None("it holds " + blocks.size() + " statements");
      }
      String text = (blocks.isEmpty() ? reply.replace("```", "") : blocks.get(0)).strip();
      return text.length() > LONGEST ? new None("it is too long") : one(text);
    }

    static ReplySql last(String reply) {
      Matcher fences = BLOCK.matcher(reply);
      String text = "";
      while (fences.find()) {
        text = fences.group(1);
      }
      Matcher lines = BEGINNING.matcher(reply);
      while (text.isEmpty() && lines.find()) {
        text = reply.substring(lines.start());
      }
      return text.length() > LONGEST ? new None("it is too long") : one(text.strip());
    }

    private static ReplySql one(String text) {
      int end = SqlEnd.of(text);
      String statement = text.substring(0, end).strip();
      String rest = text.substring(Math.min(text.length(), end + 1)).strip();
      String lower = statement.toLowerCase(Locale.ROOT);
      if (statement.isEmpty() || BEGINNINGS.stream().noneMatch(it -> begins(lower, it))) {
        return new None("it is no query");
      }
      if (!rest.isEmpty()) {
        return new None("something follows its statement");
      }
      return new Statement(new SqlText(statement));
    }

    private static boolean begins(String text, String word) {
      return text.startsWith(word)
          && (text.length() == word.length()
              || word.equals("(")
              || !Character.isLetterOrDigit(text.charAt(word.length())));
    }
  }
}

package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Query;
import java.util.function.Function;

/** What a reader makes of SQL. */
public sealed interface ReadOutcome {
  <T> T fold(Function<Query, T> onRead, Function<Unread, T> onUnread);

  /** The statement as a form. */
  record Read(Query query) implements ReadOutcome {
    @Override
    public <T> T fold(Function<Query, T> onRead, Function<Unread, T> onUnread) {
      return onRead.apply(query);
    }
  }

  /**
   * A statement that is broken, fits no form, or names what the schema lacks.
   *
   * @param reason in words, such as {@code no column "colour"}
   * @param position of the token where reading stopped, in characters from 0
   */
  record Unread(String reason, int position) implements ReadOutcome {
    @Override
    public <T> T fold(Function<Query, T> onRead, Function<Unread, T> onUnread) {
      return onUnread.apply(this);
    }
  }
}

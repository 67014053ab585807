package dev.lakewright.text.tier;

import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.sql.SqlText;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What came of asking a model for a statement. */
sealed interface Draft {
  <T> T fold(
      BiFunction<SqlText, ModelReply, T> onStatement,
      Function<String, T> onNone,
      Function<ModelFailure, T> onFailed);

  default Optional<SqlText> sql() {
    return fold((sql, reply) -> Optional.of(sql), why -> Optional.empty(), why -> Optional.empty());
  }

  record Statement(SqlText text, ModelReply reply) implements Draft {
    @Override
    public <T> T fold(
        BiFunction<SqlText, ModelReply, T> onStatement,
        Function<String, T> onNone,
        Function<ModelFailure, T> onFailed) {
      return onStatement.apply(text, reply);
    }
  }

  /**
   * The reply is no statement.
   *
   * @param why half a sentence about the reply
   */
  record None(String why) implements Draft {
    @Override
    public <T> T fold(
        BiFunction<SqlText, ModelReply, T> onStatement,
        Function<String, T> onNone,
        Function<ModelFailure, T> onFailed) {
      return onNone.apply(why);
    }
  }

  record Failed(ModelFailure why) implements Draft {
    @Override
    public <T> T fold(
        BiFunction<SqlText, ModelReply, T> onStatement,
        Function<String, T> onNone,
        Function<ModelFailure, T> onFailed) {
      return onFailed.apply(why);
    }
  }
}

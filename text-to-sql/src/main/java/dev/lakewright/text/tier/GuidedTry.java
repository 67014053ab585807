package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.guide.ClauseBeam;
import dev.lakewright.text.prompt.WantedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One statement that a model writes clause by clause. For one question. */
final class GuidedTry {
  private static final double HEAT = 0.8;
  private static final int FIRST_SEED = 100;

  private final Drafter drafter;
  private final List<ModelMessage> messages;
  private final WantedSql wanted;
  private final Map<String, ModelReply> replies = new HashMap<>();
  private int asked;

  /**
   * Make a try.
   *
   * @param messages that ask for a statement and nothing else
   */
  GuidedTry(Drafter drafter, List<ModelMessage> messages, WantedSql wanted) {
    this.drafter = drafter;
    this.messages = messages;
    this.wanted = wanted;
  }

  /** A statement with the reply that it was last written in. */
  record Written(SqlText sql, ModelReply reply) {}

  Optional<Written> write(Probe probe) {
    return new ClauseBeam(this::complete, probe, ClauseBeam.Bounds.DEFAULT)
        .write()
        .flatMap(
            sql ->
                Optional.ofNullable(replies.get(sql.value()))
                    .map(reply -> new Written(sql, reply)));
  }

  /** Stops asking where the model fails. */
  private List<String> complete(String beginning, int count) {
    List<String> statements = new ArrayList<>();
    boolean failed = false;
    for (int i = 0; i < count && !failed; i++) {
      int seed = FIRST_SEED + asked++;
      failed =
          drafter
              .draft(messages, it -> wanted.from(beginning).apply(it).diverse(HEAT, seed))
              .fold(
                  (sql, reply) -> {
                    statements.add(sql.value());
                    replies.put(sql.value(), reply);
                    return false;
                  },
                  why -> false,
                  why -> true);
    }
    return statements;
  }
}

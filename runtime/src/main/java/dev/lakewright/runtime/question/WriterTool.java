package dev.lakewright.runtime.question;

import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.runtime.route.WriterNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * A writer that questions may go through.
 *
 * @param longest that it may take; empty for as long as a query
 * @param maker makes the writer for one question
 */
public record WriterTool(
    WriterNode node, Optional<Duration> longest, Function<RunContext, SqlWriter> maker) {
  private static final Duration WAITING = Duration.ofMinutes(1);

  /** Return the only writer of a tier, which knows nothing of a question but its confidence. */
  public static WriterTool of(Tier tier, DoubleFunction<SqlWriter> writer) {
    return new WriterTool(
        WriterNode.of(tier),
        tier == Tier.PARSER ? Optional.empty() : Optional.of(WAITING),
        context -> writer.apply(context.confidence()));
  }

  /**
   * Return the embedded parser beside models: what it would answer with a doubt goes to them first,
   * and comes back where they have nothing better.
   *
   * @param models the tiers that models write for; may be empty
   */
  public static List<WriterTool> parser(DoubleFunction<SqlWriter> parser, Set<Tier> models) {
    WriterTool last =
        new WriterTool(
            WriterNode.lastResort(),
            Optional.empty(),
            context -> parser.apply(context.confidence()));
    WriterTool first =
        new WriterTool(
            WriterNode.of(Tier.PARSER),
            Optional.empty(),
            context ->
                parser.apply(
                    context.tiers().stream().anyMatch(models::contains)
                        ? Math.max(context.confidence(), Certainty.SURE)
                        : context.confidence()));
    return models.isEmpty() ? List.of(first) : List.of(first, last);
  }

  Tier tier() {
    return node.tier();
  }
}

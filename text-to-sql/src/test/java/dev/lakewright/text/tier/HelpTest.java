package dev.lakewright.text.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.testkit.GoldenFile;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.model.ScriptedModel;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.ParserSettings;
import dev.lakewright.text.hint.HintedTable;
import dev.lakewright.text.hint.Hints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models are helped with, and what a prompt and a tier are without it. */
class HelpTest {
  private static final Question QUESTION =
      new Question("How many vessels does Blue Anchor have?", Harbour.LAKE);
  private static final Probe REFUSING =
      sql ->
          new ProbeOutcome.Unseen(
              "refused", false, Optional.of(Failure.of(ErrorCode.SQL_UNKNOWN_COLUMN, "no such")));

  @TempDir Path folder;
  private final ScriptedModel model = ScriptedModel.replying(request -> "SELECT x FROM Vessel");

  private SqlWriter tier(boolean small, TierSettings settings) {
    MemoryCatalog catalog = Harbour.catalog();
    EmbeddedParser parser =
        EmbeddedParser.open(catalog, catalog, folder.resolve("index"), ParserSettings.DEFAULT);
    return small
        ? new SmallTier(model, parser.hints(), settings, ModelListener.SILENT, System::nanoTime)
        : new IntermediateTier(
            model, parser.hints(), settings, ModelListener.SILENT, System::nanoTime);
  }

  private static TierSettings without(Help help) {
    Set<Help> helps = EnumSet.allOf(Help.class);
    helps.remove(help);
    return TierSettings.DEFAULT.helpedBy(helps);
  }

  private String prompt(TierSettings settings) {
    tier(true, settings).write(QUESTION, REFUSING);
    List<ModelRequest> asked = model.asked();
    return asked.get(asked.size() - 1).messages().get(1).text();
  }

  private static String answer(WriteOutcome outcome) {
    return outcome.fold(
        it -> it.get(0).tier() + " " + it.get(0).sql().value(),
        why -> "unsure: " + why.reason(),
        Failure::message);
  }

  @Test
  void promptsHoldWhatTheyAreToHoldOnly() {
    assertThat(prompt(TierSettings.DEFAULT)).contains("<guess>", "<values>", "Blue Anchor'");
    assertThat(prompt(without(Help.GUESS))).doesNotContain("<guess>").contains("<values>");
    assertThat(prompt(without(Help.VALUES))).doesNotContain("<values>").contains("<guess>");
  }

  @Test
  void withoutLinksTheWholeLakeIsShown() {
    HintedTable linked = table("Vessel");
    HintedTable other = table("Company");
    Hints hints =
        new Hints(
            List.of(linked),
            List.of(),
            List.of(),
            List.of(),
            () -> List.of(other, linked),
            sql -> Optional.empty());
    assertThat(TierSettings.DEFAULT.helped(hints).tables()).containsExactly(linked);
    assertThat(without(Help.LINKS).helped(hints).tables()).containsExactly(other, linked);
  }

  private static HintedTable table(String name) {
    MemoryCatalog catalog = Harbour.catalog();
    Table table = catalog.table(new TableName(Harbour.LAKE, name)).orElseThrow();
    return new HintedTable(table, 1, List.of(), true);
  }

  @Test
  void theParserStandsInForAStatementThatDoesNotHold() {
    TierSettings bold = TierSettings.DEFAULT.withThreshold(0);
    assertThat(answer(tier(true, bold).write(QUESTION, REFUSING)))
        .startsWith(Tier.PARSER + " SELECT count(*)");
    assertThat(answer(tier(true, without(Help.GUESS)).write(QUESTION, REFUSING)))
        .startsWith("unsure: The statement of scripted does not hold");
    assertThat(
            answer(tier(true, TierSettings.DEFAULT.withThreshold(1.1)).write(QUESTION, REFUSING)))
        .startsWith("unsure: ");
  }

  @Test
  void withoutRepairNothingIsAskedTwice() {
    tier(false, without(Help.REPAIR)).write(QUESTION, REFUSING);
    assertThat(model.asked()).hasSize(1);
    tier(false, TierSettings.DEFAULT).write(QUESTION, REFUSING);
    assertThat(model.asked().size()).isGreaterThan(2);
  }

  @Test
  void aModelThatTakesGrammarsIsHeldToOne() throws IOException {
    tier(true, TierSettings.DEFAULT.withGrammar(true)).write(QUESTION, REFUSING);
    String gbnf = model.asked().get(0).form().fold(() -> "", (name, json) -> "", it -> it);
    GoldenFile.named("prompts/grammar.gbnf").assertIs(gbnf);
  }
}

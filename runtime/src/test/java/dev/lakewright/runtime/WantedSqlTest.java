package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.text.hint.HintedTable;
import dev.lakewright.text.prompt.FittedSchema;
import dev.lakewright.text.prompt.SchemaForm;
import dev.lakewright.text.prompt.WantedSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the grammar derives is SQL, and names nothing that the lake lacks. */
class WantedSqlTest {
  private static final int SENTENCES = 300;
  private static final long SEED = 7;

  @TempDir Path folder;

  @Test
  void everySentenceIsSqlOverNamesThatAreThere() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("item.csv"), "id,name,\"unit \"\"price\"\"\",group\n1,pen,2.5,a\n");
    Files.writeString(data.resolve("Two Words.csv"), "id,item\n1,1\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    try (Lakewright lakewright =
        LakewrightRuntime.open(DemoOpener.request(folder, folder.resolve("home")))) {
      String gbnf = grammar(lakewright.catalog().describe(new LakeName("shop")));
      GrammarSentences sentences = new GrammarSentences(gbnf, new Random(SEED));
      List<String> broken = new ArrayList<>();
      for (int i = 0; i < SENTENCES; i++) {
        String sentence = sentences.next();
        failure(lakewright, sentence).ifPresent(it -> broken.add(it + ": " + sentence));
      }
      assertThat(broken).as("seed " + SEED).isEmpty();
    }
  }

  private static Optional<String> failure(Lakewright lakewright, String sql) {
    return lakewright
        .sql(AskRequest.of(sql), RunControl.free(), RunListener.SILENT)
        .fold(
            answer -> Optional.empty(),
            (run, why) -> Optional.empty(),
            (run, why) -> Optional.of(why.code() + " " + why.message()));
  }

  private static String grammar(List<Table> tables) {
    List<HintedTable> shown = tables.stream().map(HintedTable::whole).toList();
    FittedSchema schema = FittedSchema.of(shown, SchemaForm.COMPACT, 10_000);
    ModelRequest request = ModelRequest.of(List.of(ModelMessage.user("?")), 10);
    return WantedSql.over(schema)
        .alone()
        .apply(request)
        .form()
        .fold(() -> "", (name, json) -> "", gbnf -> gbnf);
  }
}

package dev.lakewright.runtime;

import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.testkit.SqlWriterContract;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.ParserSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The parser over a lake of files, which only this module can bring together. */
class EmbeddedParserContractTest extends SqlWriterContract {
  @TempDir Path folder;
  private Lakes lakes;

  @BeforeEach
  void open() throws IOException {
    lakes = ShopFiles.open(folder);
  }

  @AfterEach
  void close() {
    lakes.close();
  }

  @Override
  protected SqlWriter writer() {
    return EmbeddedParser.open(lakes, lakes, folder.resolve("index"), ParserSettings.DEFAULT);
  }
}

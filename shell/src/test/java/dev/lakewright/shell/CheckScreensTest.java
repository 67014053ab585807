package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.shell.terminal.TerminalFacts;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What people and build servers see of {@code check}, over real files. */
class CheckScreensTest {
  private static final String WORKSPACE =
      """
      format: 1
      lakes:
        shop:
          paths: [data]
        calm:
          paths: [data]
      checks:
        shop.item:
          key: id
          expect:
            - not_null: [id, name]
            - range: {column: price, min: 2}
              severity: warn
              name: prices <are> "high" & sound
            - relationships: {column: id, to: gone, field: id}
      """;

  @TempDir Path folder;
  private FixedProgram program;

  @BeforeEach
  void lay() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("item.csv"), "id,name,price\n1,pen,1.5\n2,\"<b>\u001b[31m&]]>\",3\n3,,9\n");
    Files.writeString(folder.resolve("lakewright.yaml"), WORKSPACE);
    Files.writeString(
        folder.resolve("schema.yml"),
        """
        models:
          - name: item
            columns:
              - name: id
                tests: [not_null, unique, dbt_utils.at_least_one]
        """);
    program = FixedProgram.real(folder);
  }

  private void assertScreen(String name, TerminalFacts facts, String... words) throws IOException {
    GoldenFile.named("screens/" + name + ".txt").assertIs(program.screen(facts, words));
  }

  @Test
  void showsWhatIsBroken() throws IOException {
    assertScreen("check-100", FixedProgram.terminal(100), "check", "shop");
    assertScreen("check-json", FixedProgram.pipe(), "check", "shop", "--json");
    assertScreen("check-csv", FixedProgram.pipe(), "check", "shop", "item", "--format", "csv");
  }

  @Test
  void showsWhatIsNotStatedOrNotTaken() throws IOException {
    assertScreen("check-none", FixedProgram.terminal(80), "check", "calm");
    assertScreen(
        "check-dbt", FixedProgram.terminal(80), "check", "calm", "--contract", "schema.yml");
    assertScreen("check-lost", FixedProgram.pipe(), "check", "shop", "--contract", "no.yml");
  }

  @Test
  void tellsByExitCode() {
    String shop = program.screen(FixedProgram.pipe(), "check", "shop", "--quiet");
    assertThat(shop).endsWith("[exit code 1]\n");
    assertThat(program.screen(FixedProgram.pipe(), "check", "calm")).endsWith("[exit code 3]\n");
    assertThat(program.screen(FixedProgram.pipe(), "check", "shop", "itm"))
        .contains("did you mean item?")
        .endsWith("[exit code 2]\n");
  }

  @Test
  void writesJunit() throws Exception {
    program.screen(FixedProgram.pipe(), "check", "shop", "--junit", "checks.xml");
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("checks.xml").toFile());
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    String warned = xml.getElementsByTagName("system-out").item(0).getTextContent();
    assertThat(warned).startsWith("warning: 1 of 3 rows lie outside the range of price, from 2");
    assertThat(
            xml.getElementsByTagName("testcase")
                .item(3)
                .getAttributes()
                .getNamedItem("name")
                .getNodeValue())
        .isEqualTo("prices <are> \"high\" & sound");
  }
}

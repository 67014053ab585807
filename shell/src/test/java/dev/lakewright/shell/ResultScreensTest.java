package dev.lakewright.shell;

import dev.lakewright.shell.terminal.TerminalFacts;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of SQL in every form, with the real engine, over text that is hard to draw. */
class ResultScreensTest {
  private static final String ODD = "SELECT * FROM odd ORDER BY id";
  private static final String WIDE = "SELECT * FROM wide ORDER BY c0";

  @TempDir Path folder;
  private FixedProgram program;

  @BeforeEach
  void makeLake() throws IOException {
    program = FixedProgram.real(folder);
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("odd.csv"),
        """
        id,what,text,amount
        1,plain,pen,1.50
        2,CJK,東京タワー,-20.00
        3,RTL,مدينة القاهرة,300.25
        4,escape,\u001b[31mred\u001b[0m\u0007,0.00
        5,lines,"two\nlines\tand | a tab",
        6,null,,1.00
        7,NULL,NULL,1.00
        8,emoji,👩‍👩‍👧 family,1.00
        9,quotes,"say ""hi"", ok",1.00
        10,bidi,a\u202Egnp.exe,1.00
        11,combining,e\u0301te\u0301,1.00
        12,markdown,*a*_b_`c`<d>,1.00
        """);
    String names = IntStream.range(0, 14).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String cells =
        IntStream.range(0, 14)
            .mapToObj(i -> i % 3 == 0 ? Integer.toString(i * 1000) : "a rather long text " + i)
            .collect(Collectors.joining(","));
    Files.writeString(data.resolve("wide.csv"), names + "\n" + cells + "\n");
    Files.writeString(
        data.resolve("many.csv"),
        IntStream.range(0, 60)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("\n", "n\n", "\n")));
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: ['data']\n");
  }

  private void assertScreen(String name, TerminalFacts facts, String... words) throws IOException {
    String screen = program.screen(facts, words);
    GoldenFile.named("screens/" + name + ".txt").assertIs(screen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "ndjson", "markdown"})
  void writesEveryForm(String format) throws IOException {
    assertScreen("odd-" + format, FixedProgram.pipe(), "sql", "--format", format, ODD);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 120})
  void fitsTables(int columns) throws IOException {
    TerminalFacts terminal = FixedProgram.terminal(columns);
    assertScreen("odd-" + columns, terminal, "sql", ODD);
    assertScreen("wide-" + columns, terminal, "sql", WIDE);
  }

  @Test
  void leavesWideTablesWholeWhereNobodyLooks() throws IOException {
    assertScreen("wide-pipe", FixedProgram.pipe(), "sql", WIDE);
  }

  @Test
  void escapesFormsForProgramsOnATerminal() throws IOException {
    assertScreen("odd-csv-terminal", FixedProgram.terminal(80), "sql", "--format", "csv", ODD);
    assertScreen("odd-colour", FixedProgram.coloured(80), "sql", ODD);
    assertScreen("odd-ascii", FixedProgram.ascii(80), "sql", ODD);
    assertScreen("odd-json-document", FixedProgram.pipe(), "sql", "--json", ODD);
  }

  @Test
  void saysWhatIsNotShown() throws IOException {
    assertScreen("many", FixedProgram.terminal(60), "sql", "SELECT * FROM many ORDER BY n");
    assertScreen("none", FixedProgram.terminal(60), "sql", "SELECT * FROM many WHERE n < 0");
  }

  @Test
  void pointsAtErrors() throws IOException {
    TerminalFacts pipe = FixedProgram.pipe();
    assertScreen("error-syntax", pipe, "sql", "SELECT id,\n  what\nFORM odd");
    assertScreen("error-wide", pipe, "sql", "SELECT '東京', txxy FROM odd");
    assertScreen("error-refused", pipe, "sql", "COPY odd TO 'x.csv'");
    assertScreen("error-two", pipe, "sql", "SELECT 1; SELECT 2");
    assertScreen("error-file", pipe, "sql", "SELECT * FROM read_csv('/etc/passwd')");
  }

  @Test
  void describesTables() throws IOException {
    assertScreen("lake-show-odd", FixedProgram.terminal(120), "lake", "show", "odd");
    assertScreen("lake-show-real", FixedProgram.pipe(), "lake", "show");
  }
}

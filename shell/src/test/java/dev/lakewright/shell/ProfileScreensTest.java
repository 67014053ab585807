package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.shell.terminal.TerminalFacts;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of {@code profile}, in the terminal and as a page. */
class ProfileScreensTest {
  private static final String EVIL = "<script>alert(1)</script>";

  @TempDir Path folder;
  private FixedProgram program;

  @BeforeEach
  void lay() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    StringBuilder sales = new StringBuilder("id,shop_id,city,country,price,day\n");
    for (int i = 0; i < 120; i++) {
      String city = i == 40 ? "\"" + EVIL + "\u001b[31m\"" : "city" + i % 6;
      String country = i == 7 ? "Oslo" : "land" + i % 6 % 3;
      sales.append(i).append(',').append(i == 3 ? 99 : i % 8).append(',').append(city);
      sales.append(',').append(country).append(',').append(i % 10 == 0 ? "" : 0.5 * (i % 17));
      sales.append(",2026-01-").append(10 + i % 12).append('\n');
    }
    Files.writeString(data.resolve("sale.csv"), sales);
    Files.writeString(
        data.resolve("shop.csv"), "id,name\n0,a\n1,b\n2,c\n3,d\n4,e\n5,f\n6,g\n7,h\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  trade: {paths: [data]}\n");
    program = FixedProgram.real(folder);
  }

  private void assertScreen(String name, TerminalFacts facts, String... words) throws IOException {
    GoldenFile.named("screens/" + name + ".txt").assertIs(program.screen(facts, words));
  }

  @Test
  void drawsAPage() throws IOException {
    assertScreen("profile-80", FixedProgram.terminal(80), "profile", "sale");
    assertScreen("profile-ascii", FixedProgram.ascii(60), "profile", "shop");
    assertScreen("profile-json", FixedProgram.pipe(), "profile", "shop", "--json");
    assertScreen("profile-none", FixedProgram.pipe(), "profile");
    assertScreen("profile-lost", FixedProgram.pipe(), "profile", "sael");
  }

  @Test
  void writesOnePageWithoutAnythingFromElsewhere() throws IOException {
    program.screen(FixedProgram.pipe(), "profile", "sale", "--html", "sale.html", "--quiet");
    String page = Files.readString(folder.resolve("sale.html"));
    assertThat(page).doesNotContain("<script", "\u001b", "http://", "https://", "src=", "href=");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u001B[31m");
    assertThat(page).contains("default-src 'none'");
    Elements elements = new Elements();
    try (Reader reader = Files.newBufferedReader(folder.resolve("sale.html"))) {
      new ParserDelegator().parse(reader, elements, true);
    }
    assertThat(elements.active).isEmpty();
    assertThat(elements.text.toString())
        .contains("trade.sale", "120 rows, 6 columns", EVIL, "shop_id \u2192 shop.id");
  }

  /** The elements and the text that an HTML parser sees. */
  private static final class Elements extends HTMLEditorKit.ParserCallback {
    private static final Set<String> ACTIVE =
        Set.of("script", "img", "iframe", "link", "object", "a", "form", "applet");
    private final List<String> active = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int place) {
      handleSimpleTag(tag, attributes, place);
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int place) {
      if (ACTIVE.contains(tag.toString())) {
        active.add(tag.toString());
      }
    }

    @Override
    public void handleText(char[] data, int place) {
      text.append(data).append('\n');
    }
  }
}

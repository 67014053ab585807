package dev.lakewright.shell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.profile.DatasetProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A profile's page as a browser shows it, in frames as wide as screens and phones. One more frame
 * has the page without its policy, so that escaping has to do alone.
 */
class ProfilePageInBrowserTest {
  private static final List<Integer> WIDTHS = List.of(1280, 400, 320);
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>");
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
  private static final String LOOK =
      """
      <script>
      addEventListener('load', () => {
      const found = [];
      for (const frame of document.querySelectorAll('iframe')) {
        const view = frame.contentWindow, page = frame.contentDocument, place = frame.title + ': ';
        const root = page.documentElement;
        const say = (words, bad) => { if (bad) found.push(place + words); };
        say('no page', !page.querySelector('main h2'));
        say('page of ' + root.scrollWidth, root.scrollWidth > view.innerWidth);
        say('a script ran', view.stolen);
        say('scripts', page.scripts.length + page.images.length > 0);
        say('requests', view.performance.getEntriesByType('resource').length > 0);
        for (const it of page.body.querySelectorAll('*')) {
          const box = it.getBoundingClientRect();
          const out = box.right > view.innerWidth + 1 || box.left < -1;
          say('wide ' + it.tagName + '.' + it.className, out && !it.closest('.scroll table'));
        }
        const heads = [...page.querySelectorAll('th')].every(it => it.scope === 'col');
        say('heads without scope', !heads);
        say('no language', root.lang !== 'en' || !page.title);
      }
      document.title = 'seen ' + document.querySelectorAll('iframe').length + ' ' + found.join(', ');
      });
      </script>
      """;

  @TempDir Path folder;
  private Chromium browser;

  @BeforeEach
  void find() {
    Optional<Chromium> found = Chromium.onPath(folder);
    assumeTrue(found.isPresent(), "skipped: no chromium or google-chrome on the PATH");
    browser = found.orElseThrow();
  }

  @Test
  void oddNamesAndValues() throws Exception {
    assertShown(OddProfiles.odd());
  }

  @Test
  void manyColumns() throws Exception {
    assertShown(OddProfiles.wide());
  }

  @Test
  void noRow() throws Exception {
    assertShown(OddProfiles.empty());
  }

  private void assertShown(DatasetProfile profile) throws IOException, InterruptedException {
    String page = ProfileHtml.of(profile);
    StringBuilder frames = new StringBuilder("<meta charset=\"utf-8\">\n");
    WIDTHS.forEach(it -> frames.append(frame(page, it + " wide", it)));
    frames.append(frame(POLICY.matcher(page).replaceAll(""), "without policy", 800));
    Path file = folder.resolve("frames.html");
    Files.writeString(file, "<!DOCTYPE html><title>not seen</title>" + frames + LOOK);
    Chromium.Loaded loaded = browser.load(file);

    Matcher title = TITLE.matcher(loaded.document());
    assertThat(title.find()).isTrue();
    assertThat(title.group(1)).isEqualTo("seen " + (WIDTHS.size() + 1) + " ");
    assertThat(loaded.console()).isEmpty();
  }

  private static String frame(String page, String title, int width) {
    String content = page.replace("&", "&amp;").replace("\"", "&quot;");
    String style = "border:0;height:900px;width:" + width + "px";
    return "<iframe title=\""
        + title
        + "\" style=\""
        + style
        + "\" srcdoc=\""
        + content
        + "\">"
        + "</iframe>\n";
  }
}

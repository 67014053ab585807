package dev.lakewright.check;

import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on checks is that of the rules, so that none is missing there. */
class ChecksPageTest {
  @Test
  void isThatOfTheRules() throws IOException {
    Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
    Path page = module.resolve("../docs/checks.md").normalize();
    new GoldenFile(page, Boolean.getBoolean("golden.update"))
        .assertIs(ChecksPage.markdown(Rules.inOrder()));
  }
}

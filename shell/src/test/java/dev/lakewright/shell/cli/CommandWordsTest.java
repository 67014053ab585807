package dev.lakewright.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandWordsTest {
  @Test
  void cutsAtSpacesButNotWithinQuotes() {
    assertThat(CommandWords.of(" server --root \"/srv/my data\"  -v "))
        .containsExactly("server", "--root", "/srv/my data", "-v");
    assertThat(CommandWords.of("server \"\"")).containsExactly("server", "");
    assertThat(CommandWords.of("  ")).isEmpty();
  }
}

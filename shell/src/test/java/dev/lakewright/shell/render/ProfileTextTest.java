package dev.lakewright.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much of a wide table a page in the terminal shows. */
class ProfileTextTest {
  private static final Look ASCII = new Look(Look.UNLIMITED, false, false, Glyphs.ASCII);

  @Test
  void showsAllColumnsThatWereCounted() {
    String text = ProfileText.of(OddProfiles.wide(), ASCII);

    assertThat(text).contains("column_99").doesNotContain("more columns");
  }

  @Test
  void countsTheColumnsThatWereNotLookedAtInsteadOfListingThem() {
    String text = ProfileText.of(OddProfiles.unfinished(5, 100), ASCII);

    assertThat(text)
        .contains("c16 ", "and 83 more columns that were not looked at")
        .doesNotContain("c17 ");
  }

  @Test
  void showsTheColumnsOfAnEmptyTable() {
    assertThat(ProfileText.of(OddProfiles.empty(), ASCII)).contains("id ", "no rows");
  }
}

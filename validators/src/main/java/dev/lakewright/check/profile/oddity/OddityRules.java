package dev.lakewright.check.profile.oddity;

import java.util.List;

/** The rules that every column goes through. */
public final class OddityRules {
  private OddityRules() {}

  public static List<OddityRule> inOrder() {
    return List.of(
        new NoValues(),
        new OneValue(),
        new MostlyEmpty(),
        new NearlyUnique(),
        new NotANumber(),
        new FarDates(),
        new FewNegatives(),
        new Outliers(),
        new SpacesAround(),
        new Spellings(),
        new NumbersAsText());
  }
}

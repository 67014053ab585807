package dev.lakewright.export.importing.draft;

import dev.lakewright.core.plan.StepId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives steps names that are like those that a project has. */
public final class StepNames {
  private static final int LONGEST = 56;

  private final Set<String> taken = new HashSet<>();

  /** Return a name that no other step has: the wanted one where it is one for a step. */
  public StepId take(String wanted) {
    String name = plain(wanted);
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return new StepId(free);
  }

  private static String plain(String wanted) {
    String low = wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    String cut = low.substring(0, Math.min(low.length(), LONGEST));
    String named = cut.isEmpty() || !Character.isLetter(cut.charAt(0)) ? "t_" + cut : cut;
    return StepId.isValid(named) ? named : named + "_step";
  }
}

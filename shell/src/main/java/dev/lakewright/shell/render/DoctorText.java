package dev.lakewright.shell.render;

import dev.lakewright.runtime.Diagnosis;
import java.util.List;

/** Writes what the doctor saw: one line each, with advice below it where something is amiss. */
public final class DoctorText {
  private DoctorText() {}

  public static String render(List<Diagnosis> diagnoses, Look look) {
    int wide = diagnoses.stream().mapToInt(it -> DisplayWidth.of(it.what())).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Diagnosis diagnosis : diagnoses) {
      String mark = look.glyphs().mark(diagnosis.level());
      String margin = " ".repeat(wide + 4);
      int room = look.limited() ? look.columns() - margin.length() : Look.UNLIMITED;
      text.append(look.paint(Shades.of(diagnosis.level()), mark))
          .append(' ')
          .append(DisplayWidth.padRight(SafeText.oneLine(diagnosis.what()), wide))
          .append("  ")
          .append(String.join("\n" + margin, lines(diagnosis.saw(), room)))
          .append('\n');
      if (!diagnosis.advice().isEmpty()) {
        String advice = look.glyphs().arrow() + " " + diagnosis.advice();
        text.append(margin).append(String.join("\n" + margin, lines(advice, room))).append('\n');
      }
    }
    return text.append(summary(diagnoses)).append('\n').toString();
  }

  private static List<String> lines(String text, int room) {
    return Paragraph.wrap(SafeText.oneLine(text), room);
  }

  private static String summary(List<Diagnosis> diagnoses) {
    long broken = count(diagnoses, Diagnosis.Level.BROKEN);
    long warnings = count(diagnoses, Diagnosis.Level.WARNING);
    if (broken + warnings == 0) {
      return "All is well.";
    }
    return Counts.of(broken, "thing") + " broken, " + Counts.of(warnings, "warning") + ".";
  }

  private static long count(List<Diagnosis> diagnoses, Diagnosis.Level level) {
    return diagnoses.stream().filter(diagnosis -> diagnosis.level() == level).count();
  }
}

package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.profile.Oddity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a profile for the terminal. */
public final class ProfileText {
  private static final double LIKELY = 0.5;
  private static final int MOST_LINES = 12;
  private static final int SHARE = 10;
  private static final int NAME = 22;

  private final DatasetProfile profile;
  private final Look look;
  private final StringBuilder text = new StringBuilder();

  private ProfileText(DatasetProfile profile, Look look) {
    this.profile = profile;
    this.look = look;
  }

  public static String of(DatasetProfile profile, Look look) {
    ProfileText page = new ProfileText(profile, look);
    page.draw();
    return page.text.toString();
  }

  private void draw() {
    String size = ProfileWords.size(profile, look.glyphs().dot());
    line(look.paint(Shade.LABEL, SafeText.oneLine(profile.name())) + "  " + size);
    columns();
    section("Keys", profile.keys().stream().map(it -> String.join(", ", it)).toList());
    section(
        "Decided by others",
        ProfileWords.decided(profile.dependencies()).stream()
            .map(ProfileWords::dependency)
            .toList());
    section(
        "References",
        profile.references().stream()
            .filter(it -> it.declared() || it.likelihood() >= LIKELY)
            .map(this::reference)
            .toList());
    section("To look at", profile.oddities().stream().map(this::oddity).toList());
    section("Left out", profile.notLookedAt());
  }

  private void columns() {
    List<ColumnPage> pages = profile.columns();
    int shown = Math.min(pages.size(), counted(pages) + MOST_LINES);
    pages.subList(0, shown).forEach(this::column);
    if (shown < pages.size()) {
      text.append('\n');
      line("and " + (pages.size() - shown) + " more columns that were not looked at");
    }
  }

  /** Return how many columns there are up to the last one with figures. */
  private int counted(List<ColumnPage> pages) {
    int counted = pages.size();
    while (counted > 0 && profile.rows() > 0 && pages.get(counted - 1).nulls().isEmpty()) {
      counted--;
    }
    return counted;
  }

  private void column(ColumnPage page) {
    text.append('\n');
    String name = DisplayWidth.padRight(SafeText.oneLine(page.name()), NAME);
    line(look.paint(Shade.LABEL, name) + " " + look.paint(Shade.FAINT, type(page)));
    line("  " + filled(page) + distinct(page) + edges(page));
    if (!page.bars().isEmpty()) {
      line("  " + Bars.of(page.bars(), look) + quantiles(page));
    }
    if (!page.top().isEmpty()) {
      line("  " + top(page));
    }
  }

  private String filled(ColumnPage page) {
    if (profile.rows() == 0) {
      return "no rows";
    }
    double filled = 1 - ProfileWords.emptiness(page, profile.rows());
    return page.nulls().isEmpty()
        ? "values could not be counted"
        : Bars.share(filled, SHARE, look) + " " + ProfileWords.percent(filled) + " filled";
  }

  private static String type(ColumnPage page) {
    return SafeText.oneLine(ProfileWords.cut(page.type().sql().toLowerCase(Locale.ROOT)));
  }

  private String distinct(ColumnPage page) {
    return page.distinct().isEmpty()
        ? ""
        : look.glyphs().dot()
            + (page.approximate() ? "about " : "")
            + String.format(Locale.ROOT, "%,d", page.distinct().getAsLong())
            + " different";
  }

  private String edges(ColumnPage page) {
    if (page.least().isEmpty() || page.greatest().isEmpty()) {
      return "";
    }
    String least = SafeText.oneLine(ProfileWords.brief(page.least().get()));
    String greatest = SafeText.oneLine(ProfileWords.brief(page.greatest().get()));
    return look.glyphs().dot() + least + " to " + greatest;
  }

  private String quantiles(ColumnPage page) {
    List<String> marks = new ArrayList<>();
    if (page.quantiles().size() == 5) {
      marks.add("middle " + ProfileWords.brief(page.quantiles().get(2)));
      marks.add(
          "half from "
              + ProfileWords.brief(page.quantiles().get(1))
              + " to "
              + ProfileWords.brief(page.quantiles().get(3)));
    }
    page.mean().ifPresent(it -> marks.add("mean " + ProfileWords.number(it)));
    return marks.isEmpty() ? "" : "  " + SafeText.oneLine(String.join(look.glyphs().dot(), marks));
  }

  private String top(ColumnPage page) {
    return page.top().stream()
        .map(
            it ->
                ProfileWords.brief(it.value())
                    + " ("
                    + ProfileWords.percent((double) it.rows() / profile.rows())
                    + ")")
        .map(SafeText::oneLine)
        .collect(Collectors.joining(look.glyphs().dot()));
  }

  private String reference(FoundReference found) {
    return ProfileWords.reference(found).replace("\u2192", look.glyphs().arrow());
  }

  private String oddity(Oddity oddity) {
    return oddity.column() + ": " + oddity.sentence();
  }

  private void section(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append('\n');
    line(look.paint(Shade.LABEL, title));
    boolean odd = title.equals("To look at");
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      String mark = odd ? mark(profile.oddities().get(i).verdict()) + " " : "  ";
      List<String> wrapped = Paragraph.wrap(SafeText.oneLine(lines.get(i)), room());
      for (int k = 0; k < wrapped.size(); k++) {
        line((k == 0 ? mark : "  ") + wrapped.get(k));
      }
    }
    if (lines.size() > MOST_LINES) {
      line("  and " + (lines.size() - MOST_LINES) + " more; --json or --html has all");
    }
  }

  private int room() {
    return look.limited() ? look.columns() - 2 : Look.UNLIMITED;
  }

  private String mark(Verdict verdict) {
    return look.paint(Shades.of(verdict), look.glyphs().mark(verdict));
  }

  private void line(String content) {
    boolean fits = !look.limited() || DisplayWidth.of(content) <= look.columns();
    String cut =
        fits ? content : DisplayWidth.cut(content, look.columns(), look.glyphs().ellipsis());
    text.append(cut.stripTrailing()).append('\n');
  }
}

package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Locale;

/**
 * Writes a profile as one HTML page that needs nothing else: no script, no font, no picture from
 * elsewhere, which its content security policy holds it to. All text from data is escaped.
 */
public final class ProfileHtml {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final DatasetProfile profile;
  private final HtmlText html = new HtmlText();

  private ProfileHtml(DatasetProfile profile) {
    this.profile = profile;
  }

  public static String of(DatasetProfile profile) {
    ProfileHtml page = new ProfileHtml(profile);
    page.write();
    return page.html.toString();
  }

  private void write() {
    head();
    html.raw("<header><h1>").data(profile.name()).raw("</h1><p class=\"faint\">");
    html.text(ProfileWords.size(profile, ", ")).raw("</p></header>\n<main>\n");
    section("To look at", profile.oddities(), this::oddity, "Nothing odd was seen.");
    columns();
    section("Keys", profile.keys(), it -> html.data(String.join(", ", it)), "None was found.");
    List<ProfileWords.Decided> decided = ProfileWords.decided(profile.dependencies());
    section("Columns decided by others", decided, this::dependency, "None was found.");
    section("References to other tables", profile.references(), this::reference, "None was found.");
    if (!profile.notLookedAt().isEmpty()) {
      section("Left out", profile.notLookedAt(), html::data, "");
    }
    html.raw("</main></body></html>\n");
  }

  private void head() {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.text(profile.name()).raw(" \u00b7 profile</title>\n<style>\n").raw(ProfileStyle.CSS);
    html.raw("</style></head><body>\n");
  }

  private void columns() {
    html.raw("<h2>Columns</h2>\n<div class=\"grid\">\n");
    ColumnCard card = new ColumnCard(html, profile.rows());
    for (int i = 0; i < profile.columns().size(); i++) {
      card.write(profile.columns().get(i), i);
    }
    html.raw("</div>\n");
  }

  /** Writes one item of a list. */
  private interface Item<T> {
    void write(T item);
  }

  private <T> void section(String title, List<T> items, Item<T> writer, String none) {
    html.raw("<h2>" + title + "</h2>\n");
    if (items.isEmpty()) {
      html.raw("<p>" + none + "</p>\n");
      return;
    }
    html.raw("<ul>\n");
    for (T item : items) {
      html.raw("<li>");
      writer.write(item);
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void oddity(Oddity oddity) {
    if (oddity.verdict() == Verdict.DOUBT) {
      html.raw("<strong class=\"doubt\">doubt</strong> ");
    }
    html.data(oddity.column()).raw(": ").data(oddity.sentence());
    oddity.evidence().ifPresent(it -> query(it.value()));
  }

  private void query(String sql) {
    html.raw("<details><summary>query</summary><code>").text(sql).raw("</code></details>");
  }

  private void dependency(ProfileWords.Decided decided) {
    html.data(ProfileWords.dependency(decided));
    decided.first().groups().ifPresent(it -> html.table("rows that break it", it));
    decided.first().evidence().ifPresent(it -> query(it.value()));
  }

  private void reference(FoundReference found) {
    String likely = String.format(Locale.ROOT, " (likelihood %.2f)", found.likelihood());
    html.data(ProfileWords.reference(found) + likely);
    query(found.evidence().value());
  }
}

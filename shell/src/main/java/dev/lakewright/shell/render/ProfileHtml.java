package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.profile.ColumnPage;
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
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:68rem;padding:0 1rem;color:#1c2430;background:#fff}
      h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2.2rem 0 .6rem}.size{color:#5b6675}
      .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}
      .card{border:1px solid #d9dee5;border-radius:8px;padding:.8rem 1rem;overflow:hidden}
      .card h3{font-size:1rem;margin:0;overflow-wrap:anywhere}.type{color:#5b6675;font-size:.85rem}
      .fill{height:6px;border-radius:3px;background:#f3c9c4;margin:.5rem 0}.fill div{height:6px;border-radius:3px;background:#2f7d5b}
      svg{display:block;width:100%;height:56px;margin:.4rem 0}rect{fill:#3a6ea5}
      table{border-collapse:collapse;width:100%;font-size:.85rem}td,th{padding:.15rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      td.n{text-align:right;white-space:nowrap;color:#5b6675}code{font-size:.8rem;overflow-wrap:anywhere;white-space:pre-wrap}
      li{margin:.35rem 0}.doubt{color:#a13c12}.figures{font-size:.85rem;color:#333d4a}details{margin:.2rem 0}
      @media(prefers-color-scheme:dark){body{background:#14181d;color:#dfe5ec}.card{border-color:#333c47}.size,.type,td.n,.figures{color:#9aa7b5}.doubt{color:#ff9a6b}rect{fill:#6ea8e0}.fill{background:#5a2f2a}}
      """;

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
    html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
            + " 'unsafe-inline'\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width\"><title>");
    html.text(profile.name()).raw("</title>\n<style>\n").raw(STYLE).raw("</style></head><body>\n");
    html.raw("<h1>").text(profile.name()).raw("</h1><p class=\"size\">");
    html.text(ProfileWords.rows(profile.rows()) + ", " + profile.columns().size() + " columns");
    html.raw("</p>\n<h2>To look at</h2>");
    list(profile.oddities(), this::oddity, "Nothing odd was seen.");
    html.raw("<h2>Columns</h2><div class=\"grid\">\n");
    profile.columns().forEach(this::column);
    html.raw("</div>\n<h2>Keys</h2>");
    list(profile.keys(), it -> html.text(String.join(", ", it)), "None was found.");
    html.raw("<h2>Columns decided by others</h2>");
    list(ProfileWords.decided(profile.dependencies()), this::dependency, "None was found.");
    html.raw("<h2>References to other tables</h2>");
    list(profile.references(), this::reference, "None was found.");
    if (!profile.notLookedAt().isEmpty()) {
      html.raw("<h2>Left out</h2>");
      list(profile.notLookedAt(), html::text, "");
    }
    html.raw("</body></html>\n");
  }

  /** Writes one item of a list. */
  private interface Item<T> {
    void write(T item);
  }

  private <T> void list(List<T> items, Item<T> writer, String none) {
    if (items.isEmpty()) {
      html.raw("<p>").text(none).raw("</p>\n");
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
    html.raw(oddity.verdict() == Verdict.DOUBT ? "<span class=\"doubt\">" : "<span>");
    html.text(oddity.column() + ": " + oddity.sentence()).raw("</span>");
    oddity.evidence().ifPresent(it -> query(it.value()));
  }

  private void query(String sql) {
    html.raw("<details><summary>query</summary><code>").text(sql).raw("</code></details>");
  }

  private void dependency(ProfileWords.Decided decided) {
    html.text(ProfileWords.dependency(decided));
    decided.first().groups().ifPresent(html::table);
    decided.first().evidence().ifPresent(it -> query(it.value()));
  }

  private void reference(FoundReference found) {
    String likely = String.format(Locale.ROOT, " (likelihood %.2f)", found.likelihood());
    html.text(ProfileWords.reference(found) + likely);
    query(found.evidence().value());
  }

  private void column(ColumnPage page) {
    html.raw("<div class=\"card\"><h3>").text(page.name()).raw("</h3><div class=\"type\">");
    html.text(page.type().sql()).raw("</div>");
    double filled = 1 - ProfileWords.emptiness(page, profile.rows());
    String width = String.format(Locale.ROOT, "%.1f", 100 * filled);
    html.raw("<div class=\"fill\"><div style=\"width:" + width + "%\"></div></div>");
    html.raw("<div class=\"figures\">").text(figures(page, filled)).raw("</div>");
    bars(page);
    if (!page.top().isEmpty()) {
      html.raw("<table>");
      for (ColumnPage.ValueCount it : page.top()) {
        html.raw("<tr><td>").text(ProfileWords.brief(it.value())).raw("</td><td class=\"n\">");
        html.text(ProfileWords.percent((double) it.rows() / profile.rows())).raw("</td></tr>");
      }
      html.raw("</table>");
    }
    html.raw("</div>\n");
  }

  private static String figures(ColumnPage page, double filled) {
    StringBuilder text = new StringBuilder(ProfileWords.percent(filled)).append(" filled");
    page.distinct()
        .ifPresent(
            it ->
                text.append(page.approximate() ? ", about " : ", ")
                    .append(String.format(Locale.ROOT, "%,d different", it)));
    if (page.least().isPresent() && page.greatest().isPresent()) {
      text.append(", ")
          .append(ProfileWords.brief(page.least().get()))
          .append(" to ")
          .append(ProfileWords.brief(page.greatest().get()));
    }
    if (page.quantiles().size() == 5) {
      text.append(", middle ").append(ProfileWords.brief(page.quantiles().get(2)));
    }
    page.mean().ifPresent(it -> text.append(", mean ").append(ProfileWords.number(it)));
    return text.toString();
  }

  private void bars(ColumnPage page) {
    long most = page.bars().stream().mapToLong(it -> it).max().orElse(0);
    if (most == 0) {
      return;
    }
    html.raw("<svg viewBox=\"0 0 200 56\" preserveAspectRatio=\"none\" role=\"img\"><title>");
    html.text("rows by value of " + page.name()).raw("</title>");
    for (int i = 0; i < page.bars().size(); i++) {
      long count = page.bars().get(i);
      double height = count == 0 ? 0 : Math.max(1, 54.0 * count / most);
      html.raw(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%.1f\" width=\"9\" height=\"%.1f\"><title>%d</title></rect>",
              i * 10,
              56 - height,
              height,
              count));
    }
    html.raw("</svg>");
  }
}

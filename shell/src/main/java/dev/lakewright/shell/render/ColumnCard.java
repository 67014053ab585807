package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.profile.ColumnPage;
import java.util.Locale;
import java.util.Optional;

/** Writes what a profile says of one column. */
final class ColumnCard {
  private static final int TOP = 54;
  private static final int HEIGHT = 56;

  private final HtmlText html;
  private final long rows;

  ColumnCard(HtmlText html, long rows) {
    this.html = html;
    this.rows = rows;
  }

  /** Write the card; the number tells it from the others of the page. */
  void write(ColumnPage page, int number) {
    String id = "c" + number;
    html.raw("<section class=\"card\" aria-labelledby=\"" + id + "\"><h3 id=\"" + id + "\">");
    html.data(page.name()).raw("</h3><p class=\"faint\">").text(page.type().sql()).raw("</p>");
    filled(page);
    figures(page);
    bars(page);
    top(page);
    html.raw("</section>\n");
  }

  private void filled(ColumnPage page) {
    if (rows > 0 && page.nulls().isPresent()) {
      double filled = 1 - ProfileWords.emptiness(page, rows);
      String width = String.format(Locale.ROOT, "%.1f", 100 * filled);
      html.raw("<div class=\"fill\" aria-hidden=\"true\"><div style=\"width:" + width + "%\">");
      html.raw("</div></div>");
    }
  }

  private void figures(ColumnPage page) {
    html.raw("<dl>");
    figure("filled", filledWords(page));
    page.distinct()
        .ifPresent(
            it ->
                figure(
                    "different",
                    (page.approximate() ? "about " : "") + String.format(Locale.ROOT, "%,d", it)));
    if (!hasAxis(page)) {
      page.least().ifPresent(it -> figure("least", ProfileWords.brief(it)));
      page.greatest().ifPresent(it -> figure("greatest", ProfileWords.brief(it)));
    }
    if (page.quantiles().size() == 5) {
      figure("middle", ProfileWords.brief(page.quantiles().get(2)));
    }
    page.mean().ifPresent(it -> figure("mean", ProfileWords.number(it)));
    html.raw("</dl>");
  }

  private String filledWords(ColumnPage page) {
    if (rows == 0) {
      return "no rows";
    }
    return page.nulls().isEmpty()
        ? "could not be counted"
        : ProfileWords.percent(1 - ProfileWords.emptiness(page, rows));
  }

  private void figure(String name, String value) {
    html.raw("<dt>" + name + "</dt><dd>");
    value(value);
    html.raw("</dd>");
  }

  private void value(String value) {
    if (value.isBlank()) {
      html.raw("<i class=\"faint\">" + (value.isEmpty() ? "empty text" : "spaces") + "</i>");
    } else {
      html.data(value);
    }
  }

  private static boolean hasAxis(ColumnPage page) {
    return page.bars().stream().anyMatch(it -> it > 0)
        && isFinite(page.least())
        && isFinite(page.greatest());
  }

  /** Bars leave out what is no number or has no bound. */
  private static boolean isFinite(Optional<Cell> edge) {
    return edge.isPresent()
        && !(edge.get() instanceof Cell.Floating it && !Double.isFinite(it.value()));
  }

  private void bars(ColumnPage page) {
    long most = page.bars().stream().mapToLong(it -> it).max().orElse(0);
    if (most == 0) {
      return;
    }
    html.raw("<svg viewBox=\"0 0 200 " + HEIGHT + "\" preserveAspectRatio=\"none\" role=\"img\"");
    html.raw(" aria-label=\"rows by value\">");
    for (int i = 0; i < page.bars().size(); i++) {
      bar(i, page.bars().get(i), most);
    }
    html.raw("</svg>");
    if (hasAxis(page)) {
      html.raw("<div class=\"ends\">");
      page.least().ifPresent(it -> html.data(ProfileWords.brief(it)));
      page.greatest().ifPresent(it -> html.data(ProfileWords.brief(it)));
      html.raw("</div>");
    }
  }

  private void bar(int place, long count, long most) {
    double height = count == 0 ? 0 : Math.max(1, (double) TOP * count / most);
    html.raw(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%.1f\" width=\"9\" height=\"%.1f\"><title>%s</title></rect>",
            place * 10,
            HEIGHT - height,
            height,
            ProfileWords.rows(count)));
  }

  private void top(ColumnPage page) {
    if (page.top().isEmpty()) {
      return;
    }
    html.raw("<table><caption>most frequent</caption><thead class=\"unseen\"><tr>");
    html.raw("<th scope=\"col\">value</th><th scope=\"col\">rows</th></tr></thead><tbody>");
    for (ColumnPage.ValueCount it : page.top()) {
      html.raw("<tr><td>");
      value(ProfileWords.brief(it.value()));
      html.raw("</td><td class=\"share\">");
      html.text(ProfileWords.percent((double) it.rows() / rows)).raw("</td></tr>");
    }
    html.raw("</tbody></table>");
  }
}

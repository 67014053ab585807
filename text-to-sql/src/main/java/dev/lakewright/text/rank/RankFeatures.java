package dev.lakewright.text.rank;

import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.candidate.Variant;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.sketch.Filling;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.QuestionFeatures;
import dev.lakewright.text.sketch.Role;
import dev.lakewright.text.sketch.Slot;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What candidates look like as a whole, and beside one another: chances, how much of the question
 * they use, how far they reach, how much the others agree with them.
 */
public final class RankFeatures {
  private final LinkedQuestion question;
  private final SchemaRelations relations;
  private final Lexicon lexicon;

  public RankFeatures(LinkedQuestion question, SchemaRelations relations, Lexicon lexicon) {
    this.question = question;
    this.relations = relations;
    this.lexicon = lexicon;
  }

  /** Return the figures of each candidate, in their order. */
  public List<Figures> figures(List<Proposed> candidates) {
    return rowsOf(candidates).stream().map(it -> new Figures(it.row())).toList();
  }

  /** Return the names of a row's figures, in their order. */
  public List<String> names(List<Proposed> candidates) {
    return candidates.isEmpty() ? List.of() : rowsOf(candidates.subList(0, 1)).get(0).names();
  }

  private List<FeatureRow> rowsOf(List<Proposed> candidates) {
    double best = candidates.stream().mapToDouble(Proposed::logarithm).max().orElse(0);
    double sum = candidates.stream().mapToDouble(it -> StrictMath.exp(it.logarithm() - best)).sum();
    Votes votes = new Votes();
    List<Double> chances = new ArrayList<>();
    for (Proposed candidate : candidates) {
      double chance = StrictMath.exp(candidate.logarithm() - best) / sum;
      chances.add(chance);
      votes.add(candidate, chance);
    }
    LinkFeatures links = new LinkFeatures(question);
    PlaceFeatures places = new PlaceFeatures(new Places(question, lexicon));
    CueFeatures cues = new CueFeatures(question, lexicon);
    SenseFeatures sense = new SenseFeatures(question, lexicon);
    List<FeatureRow> rows = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      FeatureRow row = new FeatureRow();
      Proposed candidate = candidates.get(i);
      row.add("chance", chances.get(i));
      row.add("loss", best - candidate.logarithm());
      row.add("rank", StrictMath.log(1 + i));
      row.add("sketch", candidate.sketch().logarithm());
      row.add("known", candidate.sketch().known());
      row.add("sketchRank", candidate.sketchRank());
      row.add("filling", candidate.filled().logarithm());
      row.add("worst", candidate.filled().worst());
      votes.addTo(candidate, row);
      new CoverageFeatures(question, lexicon).addTo(candidate, row);
      links.addTo(candidate.query(), row);
      new ReachFeatures(question, relations).addTo(candidate.query(), row);
      cues.addTo(candidate.filled().parsed().sketch(), row);
      places.addTo(candidate.query(), row);
      sense.addTo(candidate.query(), row);
      row.add("headColumns", QuestionFeatures.headColumns(question));
      row.add(
          "beyondHead", candidate.query().select().size() - QuestionFeatures.headColumns(question));
      row.add("otherJoin", candidate.variant() == Variant.JOIN);
      row.add("bothNames", candidate.variant() == Variant.NAME);
      shape(candidate, row);
      rows.add(row);
    }
    return rows;
  }

  private static void shape(Proposed candidate, FeatureRow row) {
    Query query = candidate.query();
    row.add("slots", candidate.filled().parsed().fillings().size());
    row.add("shown", query.select().size());
    row.add("conditions", query.where().size());
    row.add("grouped", !query.groupBy().isEmpty());
    row.add("having", !query.having().isEmpty());
    row.add("sorted", !query.orderBy().isEmpty());
    row.add("limited", query.limit().isPresent());
    row.add("combined", query.combination().isPresent());
    row.add("nested", query.inner().size());
  }

  /** How much of all candidates' chances agree with parts of one. */
  private static final class Votes {
    private final Map<String, Double> sums = new HashMap<>();

    void add(Proposed candidate, double chance) {
      keys(candidate).forEach((name, key) -> sums.merge(name + key, chance, Double::sum));
    }

    void addTo(Proposed candidate, FeatureRow row) {
      keys(candidate).forEach((name, key) -> row.add(name, sums.getOrDefault(name + key, 0.0)));
    }

    private static Map<String, String> keys(Proposed candidate) {
      Parsed parsed = candidate.filled().parsed();
      Map<String, String> keys = new LinkedHashMap<>();
      keys.put("votesSketch", parsed.sketch().key());
      keys.put("votesSelect", part(parsed, Role.SELECT) + parsed.sketch().select());
      keys.put(
          "votesWhere",
          part(parsed, Role.CONDITION, Role.RANGE, Role.PATTERN, Role.MISSING, Role.LEFT)
              + parsed.sketch().where());
      keys.put(
          "votesTail",
          part(parsed, Role.GROUP, Role.ORDER, Role.HAVING, Role.BOUND, Role.LIMIT)
              + parsed.sketch().order());
      keys.put("votesTables", candidate.query().sources().stream().sorted().toList().toString());
      return keys;
    }

    private static String part(Parsed parsed, Role... roles) {
      List<Slot> slots = parsed.sketch().slots();
      List<Filling> own = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        if (slots.get(i).query() == 0 && List.of(roles).contains(slots.get(i).role())) {
          own.add(parsed.fillings().get(i));
        }
      }
      return own.toString();
    }
  }
}

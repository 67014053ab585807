package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Composes a reading of a question for each table that it may be about. */
public final class Composer {
  private static final int MOST_MAINS = 8;

  private static final List<Rule> RULES =
      List.of(
          new ValueRule(),
          new AverageRule(),
          new LackRule(),
          new NumberRule(),
          new GroupRule(),
          new SuperlativeRule(),
          new CountRule(),
          new AggregateRule(),
          new OrderRule(),
          new SelectRule());

  private final SchemaIndex schema;
  private final Lexicon lexicon;

  public Composer(SchemaIndex schema, Lexicon lexicon) {
    this.schema = schema;
    this.lexicon = lexicon;
  }

  public List<Interpretation> compose(List<Word> words, List<Span> spans) {
    Set<TableName> mentioned = new LinkedHashSet<>();
    Set<TableName> mains = new LinkedHashSet<>();
    for (Span span : spans) {
      for (Target target : span.targets()) {
        mains.addAll(target.tables());
        if (target instanceof Target.ToTable && target.score() >= 0.9) {
          mentioned.addAll(target.tables());
        }
      }
    }
    Set<TableName> ordered = new LinkedHashSet<>(mentioned);
    ordered.addAll(mains);
    List<Interpretation> all = new ArrayList<>();
    for (TableName main : ordered.stream().limit(MOST_MAINS).toList()) {
      compose(words, spans, schema.table(main), mentioned).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Interpretation> compose(
      List<Word> words, List<Span> spans, NamedTable main, Set<TableName> mentioned) {
    Composition composition = new Composition(words, spans, schema, main, mentioned);
    RULES.forEach(rule -> rule.apply(composition));
    Query query = composition.draft.query();
    boolean sound = !query.select().isEmpty() && schema.joins().connect(query.tables()).isPresent();
    return sound ? Optional.of(finish(composition, query, spans, mentioned)) : Optional.empty();
  }

  private Interpretation finish(
      Composition composition, Query query, List<Span> spans, Set<TableName> mentioned) {
    List<Word> unused = composition.roles.unused(lexicon);
    Map<String, Double> features = new LinkedHashMap<>();
    double best = spans.stream().mapToDouble(Span::score).sum();
    double kept = composition.chosen.values().stream().mapToDouble(Target::score).sum();
    long content =
        composition.words.stream().filter(word -> !lexicon.isStopword(word.lower())).count();
    features.put("unused", (double) unused.size());
    features.put("unusedShare", content == 0 ? 1 : unused.size() / (double) content);
    features.put("linkLoss", best - kept);
    features.put(
        "weakest", composition.chosen.values().stream().mapToDouble(Target::score).min().orElse(0));
    features.put("meanLink", composition.chosen.isEmpty() ? 0 : kept / composition.chosen.size());
    features.put("joins", (double) schema.joins().connect(query.tables()).orElseThrow().size());
    features.put("penalty", composition.draft.penalty);
    features.put("mainMentioned", mentioned.contains(query.main()) ? 1.0 : 0.0);
    features.put("mainFirst", mainFirst(composition, query.main()));
    features.put(
        "showsAll", query.select().stream().anyMatch(e -> e instanceof Expression.All) ? 1.0 : 0.0);
    features.put("shown", (double) query.select().size());
    features.put("conditions", (double) query.where().size());
    features.put("grouped", query.groupBy().isEmpty() ? 0.0 : 1.0);
    features.put("words", (double) composition.words.size());
    features.put("spans", (double) spans.size());
    return new Interpretation(query, composition.chosen, unused, features);
  }

  private static double mainFirst(Composition composition, TableName main) {
    return composition.spans().stream()
        .map(composition.chosen::get)
        .filter(target -> target instanceof Target.ToTable)
        .findFirst()
        .map(target -> target != null && target.tables().contains(main) ? 1.0 : 0.0)
        .orElse(0.0);
  }
}

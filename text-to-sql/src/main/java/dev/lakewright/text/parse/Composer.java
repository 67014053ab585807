package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
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
          new ContainsRule(),
          new ValueRule(),
          new AverageRule(),
          new LackRule(),
          new NumberRule(),
          new GroupRule(),
          new HowRule(),
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
      TargetChoice choice = new TargetChoice(schema, main, mentioned, words);
      for (Choices choices : Choices.of(choice, spans)) {
        compose(words, spans, schema.table(main), choices, mentioned).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Interpretation> compose(
      List<Word> words,
      List<Span> spans,
      NamedTable main,
      Choices choices,
      Set<TableName> mentioned) {
    Composition composition = new Composition(words, spans, schema, main, choices.targets());
    RULES.forEach(rule -> rule.apply(composition));
    composition.draft.joinAlternatives(words);
    Query query = composition.draft.query();
    boolean sound = !query.select().isEmpty() && schema.joins().connect(query.tables()).isPresent();
    return sound
        ? Optional.of(finish(composition, query, spans, choices, mentioned))
        : Optional.empty();
  }

  private Interpretation finish(
      Composition composition,
      Query query,
      List<Span> spans,
      Choices choices,
      Set<TableName> mentioned) {
    List<Word> unused = composition.roles.unused(lexicon);
    Map<String, Double> features =
        new Features(composition, query, spans, mentioned, schema, lexicon).of(unused);
    features.put("fitLoss", choices.loss());
    features.put("ambiguity", (double) choices.ambiguity());
    return new Interpretation(query, composition.chosen, unused, features);
  }
}

package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.draft.MappedText;
import dev.lakewright.export.importing.draft.PlanDraft;
import dev.lakewright.export.importing.jinja.Node;
import dev.lakewright.export.importing.jinja.NodeCases;
import dev.lakewright.export.importing.jinja.Template;
import dev.lakewright.export.importing.jinja.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a file's SQL with marks for what dbt would fill in, and refuses what it does not know. */
final class ModelRenderer implements NodeCases {
  private final String file;
  private final String source;
  private final PlanDraft draft;
  private final boolean own;
  private final String prefix;
  private final MappedText.Building text;
  private final List<Mark> marks = new ArrayList<>();
  private final Map<String, YamlTree> config = new LinkedHashMap<>();
  private final Map<String, YamlTree> variables = new LinkedHashMap<>();
  private boolean incremental;

  private ModelRenderer(String file, String source, PlanDraft draft, boolean own) {
    this.file = file;
    this.source = source;
    this.draft = draft;
    this.own = own;
    this.prefix = prefix(source);
    this.text = MappedText.building(source);
  }

  /**
   * Render a file.
   *
   * @param own whether the project's macros are those that Lakewright exports
   */
  static ModelText render(String file, String source, PlanDraft draft, boolean own) {
    ModelRenderer renderer = new ModelRenderer(file, source, draft, own);
    Template.read(source).forEach(it -> it.accept(renderer));
    return new ModelText(
        file, renderer.text.built(), renderer.marks, renderer.config, renderer.incremental);
  }

  private static String prefix(String source) {
    StringBuilder prefix = new StringBuilder("lw");
    while (source.contains(prefix)) {
      prefix.append('w');
    }
    return prefix.toString();
  }

  private SourceLocation place(int at) {
    return MappedText.placeIn(source, at);
  }

  private void refuse(int at, String what, String nearest) {
    draft.inexpressible(file, place(at), what, nearest);
  }

  @Override
  public void text(Node.Text node) {
    text.copied(node.at(), node.end());
  }

  @Override
  public void print(Node.Print node) {
    node.term().accept(new PrintedTerm(this, node.at()));
  }

  @Override
  public void assign(Node.Assign node) {
    Optional<YamlTree> value = constant(node.value());
    value.ifPresent(it -> variables.put(node.name(), it));
    if (value.isEmpty()) {
      refuse(
          node.at(),
          "{% set " + node.name() + " %} has a value that is worked out",
          "a text, number or list that is written out");
    }
  }

  @Override
  public void choice(Node.Choice node) {
    for (Node.Arm arm : node.arms()) {
      Optional<Boolean> holds = holds(arm.condition());
      if (holds.isEmpty()) {
        refuse(
            node.at(),
            "{% if %} has a condition that only dbt can tell",
            "is_incremental(), or a condition in SQL");
        return;
      }
      if (holds.get()) {
        arm.body().forEach(it -> it.accept(this));
        return;
      }
    }
  }

  private Optional<Boolean> holds(Term condition) {
    if (condition instanceof Term.Not not) {
      return holds(not.term()).map(it -> !it);
    }
    if (condition instanceof Term.Call call && call.name().equals("is_incremental")) {
      incremental = true;
      return Optional.of(false);
    }
    return constant(condition)
        .filter(it -> it.kind() == YamlTree.Kind.TRUTH)
        .map(it -> it.text().equals("true"));
  }

  @Override
  public void unknown(Node.Unknown node) {
    refuse(node.at(), "{% " + node.word() + " %} has no form in a plan", nearest(node.word()));
  }

  private static String nearest(String word) {
    return switch (word) {
      case "for" -> "the SQL written out (dbt compile prints it)";
      case "macro", "call", "import", "from" -> "the macro's SQL where it is called";
      case "snapshot" -> "a model, and a sink that merges";
      default -> "SQL without it (dbt compile prints it)";
    };
  }

  Optional<YamlTree> constant(Term term) {
    if (term instanceof Term.Literal literal) {
      return Optional.of(literal.value());
    }
    return term instanceof Term.Name name
        ? Optional.ofNullable(variables.get(name.name()))
        : Optional.empty();
  }

  Optional<String> word(Term term) {
    return constant(term).filter(it -> it.kind() == YamlTree.Kind.TEXT).map(YamlTree::text);
  }

  void put(String words, int at) {
    text.written(words, at);
  }

  void put(Mark.Kind kind, List<String> names, Optional<YamlTree> usual, int at) {
    Mark mark = new Mark(prefix + marks.size() + "_", kind, names, usual, at);
    marks.add(mark);
    text.written(mark.word(), at);
  }

  void configure(String key, YamlTree value) {
    config.put(key, value);
  }

  boolean isOwn() {
    return own;
  }

  void refused(int at, String what, String nearest) {
    refuse(at, what, nearest);
  }
}

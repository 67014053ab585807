package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.jinja.Term;
import dev.lakewright.export.importing.jinja.TermCases;
import java.util.List;
import java.util.Optional;

/** Writes what an expression of a model gives, as far as that is known without dbt. */
final class PrintedTerm implements TermCases<Boolean> {
  private final ModelRenderer model;
  private final int at;

  PrintedTerm(ModelRenderer model, int at) {
    this.model = model;
    this.at = at;
  }

  private boolean refuse(String what, String nearest) {
    model.refused(at, what, nearest);
    return false;
  }

  private boolean value(YamlTree value) {
    boolean plain = value.kind() != YamlTree.Kind.LIST && value.kind() != YamlTree.Kind.MAP;
    if (plain) {
      model.put(value.text(), at);
    }
    return plain || refuse("a list or map is no SQL", "its SQL written out");
  }

  @Override
  public Boolean literal(Term.Literal term) {
    return value(term.value());
  }

  @Override
  public Boolean name(Term.Name term) {
    Optional<YamlTree> known = model.constant(term);
    if (known.isPresent()) {
      return value(known.get());
    }
    return term.name().equals("this")
        ? refuse(
            "{{ this }} is what an earlier run wrote, which a step does not see",
            "{% if is_incremental() %} around it, or a sink that merges")
        : refuse("{{ " + term.name() + " }} is known to dbt only", "its value written out");
  }

  @Override
  public Boolean not(Term.Not term) {
    return other(new Term.Other("not …"));
  }

  @Override
  public Boolean other(Term.Other term) {
    String text = term.text().length() > 60 ? term.text().substring(0, 60) + "…" : term.text();
    return refuse(
        "{{ " + text + " }} is worked out by Jinja, which is not run", "its SQL written out");
  }

  @Override
  public Boolean call(Term.Call term) {
    List<Optional<String>> words = term.given().stream().map(model::word).toList();
    boolean told = words.stream().allMatch(Optional::isPresent) && term.named().isEmpty();
    return switch (term.name()) {
      case "config" -> config(term);
      case "ref" ->
          (told && !words.isEmpty() && words.size() <= 2)
              ? mark(Mark.Kind.REF, words)
              : refuse("ref() takes one or two names that are written out", "{{ ref('model') }}");
      case "source" ->
          (told && words.size() == 2)
              ? mark(Mark.Kind.SOURCE, words)
              : refuse("source() takes two names that are written out", "{{ source('a', 'b') }}");
      case "var" -> variable(term);
      case "parameter" ->
          (model.isOwn() && told && words.size() == 1)
              ? mark(Mark.Kind.LITERAL, words)
              : macro(term.name());
      case "env_var" ->
          refuse("env_var() is known when dbt runs only", "{{ var('name', 'default') }}");
      default -> macro(term.name());
    };
  }

  private boolean macro(String name) {
    return refuse("the macro " + name + "() is not run", "its SQL written out (dbt compile)");
  }

  private boolean mark(Mark.Kind kind, List<Optional<String>> words) {
    model.put(kind, words.stream().map(Optional::orElseThrow).toList(), Optional.empty(), at);
    return true;
  }

  private boolean config(Term.Call term) {
    boolean all = term.given().isEmpty();
    for (var field : term.named().entrySet()) {
      Optional<YamlTree> value = model.constant(field.getValue());
      value.ifPresent(it -> model.configure(field.getKey(), it));
      all &= value.isPresent();
    }
    return all || refuse("config() has a value that is worked out", "the value written out");
  }

  private boolean variable(Term.Call term) {
    Optional<String> name = term.given().stream().findFirst().flatMap(model::word);
    Optional<Term> usual =
        term.given().stream()
            .skip(1)
            .findFirst()
            .or(() -> Optional.ofNullable(term.named().get("default")));
    Optional<YamlTree> constant = usual.flatMap(model::constant);
    if (name.isEmpty() || (usual.isPresent() && constant.isEmpty())) {
      return refuse("var() takes values that are written out", "{{ var('name', 'default') }}");
    }
    model.put(Mark.Kind.VARIABLE, List.of(name.get()), constant, at);
    return true;
  }
}

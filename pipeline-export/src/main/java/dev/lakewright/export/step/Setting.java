package dev.lakewright.export.step;

import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Something that a run is given, as a variable of DuckDB. SQL reads it by {@code getvariable}, so
 * that no text can be more than a value.
 *
 * @param name of the variable; small letters, digits and {@code _}
 * @param usual its text where a run gives none
 * @param parameter the plan's parameter that it stands for; empty for folders
 */
public record Setting(
    String name, String description, Optional<String> usual, Optional<Parameter> parameter) {
  private static final String PARAMETER = "param_";

  /** The folder that results are written below. */
  public static final Setting OUTPUT =
      new Setting(
          "output_dir",
          "folder that results are written below",
          Optional.empty(),
          Optional.empty());

  public static Setting of(Parameter parameter) {
    return new Setting(
        variable(parameter.name().value()),
        parameter.description(),
        parameter.usual().map(value -> value.text()),
        Optional.of(parameter));
  }

  public static Setting folder(String name, String description) {
    return new Setting(name, description, Optional.empty(), Optional.empty());
  }

  /**
   * Return what runs of a plan are given: parameters, folders of sources, the folder of results.
   */
  public static List<Setting> all(Plan plan, Map<StepId, SourceFiles> sources) {
    List<Setting> settings = new ArrayList<>();
    plan.parameters().forEach(parameter -> settings.add(of(parameter)));
    Set<String> folders = new LinkedHashSet<>();
    for (Step step : plan.steps()) {
      Optional.ofNullable(sources.get(step.id()))
          .map(SourceFiles::variable)
          .ifPresent(folders::add);
    }
    folders.forEach(it -> settings.add(folder(it, "folder of " + it.replace('_', ' '))));
    if (plan.steps().stream().anyMatch(Scripts::writesResults)) {
      settings.add(OUTPUT);
    }
    return settings;
  }

  /** Return the variable's name for a parameter, or for what a map's value is written as. */
  public static String variable(String parameter) {
    return PARAMETER + parameter;
  }

  /** Return the environment variable that gives it, such as {@code PARAM_MONTH}. */
  public String environment() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Return what it is called where a target has parameters of its own: {@code month}. */
  public String plainName() {
    return parameter.map(it -> it.name().value()).orElse(name);
  }

  /** Return what reads it in SQL. */
  public static String read(String variable) {
    return "getvariable('" + variable + "')";
  }

  /** Return the SQL that gives the typed value, where the text stands for what gives the text. */
  public String typed(String text) {
    return parameter.map(Parameter::type).map(type -> typed(type, text)).orElse(text);
  }

  /** Return the SQL that makes a value of a text. */
  static String typed(ParameterType type, String text) {
    return switch (type) {
      case TEXT -> text;
      case MONTH -> "CAST(" + text + " || '-01' AS DATE)";
      default -> "CAST(" + text + " AS " + type.column().sql() + ")";
    };
  }

  /** Return the statement that sets it. */
  public String statement(UnaryOperator<String> textOf) {
    return "SET VARIABLE " + name + " = " + typed(textOf.apply(name)) + ";";
  }
}

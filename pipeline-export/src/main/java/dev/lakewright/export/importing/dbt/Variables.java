package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.jinja.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables of a project as parameters, typed by the value that they have. */
final class Variables {
  private final Map<String, YamlTree> values;
  private final Map<String, Parameter> used = new TreeMap<>();

  /** Take the values that the project's file gives. */
  Variables(Map<String, YamlTree> values) {
    this.values = values;
  }

  List<Parameter> parameters() {
    return new ArrayList<>(used.values());
  }

  /** Return the parameter for a variable; nothing where its name or value fits none. */
  Optional<Parameter> of(Mark mark) {
    String name = mark.names().get(0);
    if (!ParameterName.isValid(name)) {
      return Optional.empty();
    }
    Optional<YamlTree> value = Optional.ofNullable(values.get(name)).or(mark::usual);
    Optional<Parameter> parameter = parameter(name, value);
    Optional<Parameter> known = Optional.ofNullable(used.get(name));
    if (known.isPresent() && !known.equals(parameter)) {
      return Optional.empty();
    }
    parameter.ifPresent(it -> used.put(name, it));
    return parameter;
  }

  private static Optional<Parameter> parameter(String name, Optional<YamlTree> value) {
    ParameterType type = value.map(Variables::type).orElse(ParameterType.TEXT);
    Optional<ParameterValue> usual =
        value.flatMap(it -> Template.literal(it.text())).flatMap(type::read);
    return value.isPresent() && usual.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parameter(new ParameterName(name), type, usual, ""));
  }

  private static ParameterType type(YamlTree value) {
    return switch (value.kind()) {
      case WHOLE -> ParameterType.INTEGER;
      case FLOATING -> ParameterType.DECIMAL;
      case TRUTH -> ParameterType.BOOLEAN;
      case NOTHING, TEXT, LIST, MAP -> ParameterType.TEXT;
    };
  }
}

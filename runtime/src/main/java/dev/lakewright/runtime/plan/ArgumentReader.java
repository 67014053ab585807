package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.plan.Arguments;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the values that a run is given.
 *
 * @param problems unknown names, values of other types, and values that are missing
 */
record ArgumentReader(Arguments arguments, List<Failure> problems) {

  static ArgumentReader read(Plan plan, Map<String, String> typed) {
    List<Failure> problems = new ArrayList<>();
    List<String> known = plan.parameters().stream().map(it -> it.name().value()).toList();
    for (String name : typed.keySet()) {
      if (!known.contains(name)) {
        problems.add(
            Failure.of(
                    ErrorCode.PLAN_PARAMETER,
                    "the plan " + plan.name() + " has no parameter " + name)
                .withNearest(NearestNames.among(known, name, 2)));
      }
    }
    Arguments arguments = Arguments.NONE;
    for (Parameter parameter : plan.parameters()) {
      Optional<String> text = Optional.ofNullable(typed.get(parameter.name().value()));
      Optional<ParameterValue> value =
          text.map(it -> parameter.type().read(it)).orElse(parameter.usual());
      if (value.isEmpty()) {
        problems.add(missing(parameter, text));
      }
      ParameterName name = parameter.name();
      arguments = value.isPresent() ? arguments.with(name, value.get()) : arguments;
    }
    return new ArgumentReader(arguments, problems);
  }

  private static Failure missing(Parameter parameter, Optional<String> typed) {
    String wanted = parameter.type().form();
    String sentence =
        typed
            .map(it -> parameter.name() + " is to be " + wanted + ", not " + it)
            .orElse(
                "the parameter "
                    + parameter.name()
                    + " has no default: give --param "
                    + parameter.name()
                    + "=…, "
                    + wanted);
    return Failure.of(ErrorCode.PLAN_PARAMETER, sentence);
  }
}

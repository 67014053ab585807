package dev.lakewright.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PlanSchemaTest {
  @Test
  void hasTheKeysThatAreRead() {
    Object schema = new Load(LoadSettings.builder().build()).loadFromString(PlanSchema.text());
    assertThat(keys(schema, "properties")).containsExactlyInAnyOrderElementsOf(PlanFile.KEYS);
    List<String> step = new ArrayList<>(StepReader.KINDS);
    step.addAll(StepReader.COMMON);
    assertThat(keys(schema, "$defs", "step", "properties"))
        .containsExactlyInAnyOrderElementsOf(step);
    assertThat(keys(schema, "$defs", "check", "properties")).containsAll(ExpectationReader.WORDS);
  }

  private static List<String> keys(Object tree, String... path) {
    Object at = tree;
    for (String key : path) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(key));
    }
    return ((Map<?, ?>) at).keySet().stream().map(String::valueOf).toList();
  }
}

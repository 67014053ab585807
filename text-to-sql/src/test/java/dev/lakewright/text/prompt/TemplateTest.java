package dev.lakewright.text.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final Map<String, String> VALUES =
      Map.of("schema", "a", "values", "", "guess", "", "question", "{{schema}} $1 \\ x");

  @Test
  void readsNoSlotsInWhatIsPutIntoSlots() {
    assertThat(Template.load("small").fill(VALUES)).contains("{{schema}} $1 \\ x");
  }

  @Test
  void wantsAllSlotsAndNoOthers() {
    Template small = Template.load("small");
    assertThatThrownBy(() -> small.fill(Map.of("schema", "a"))).hasMessageContaining("wants");
    assertThatThrownBy(() -> Template.load("rules").fill(VALUES)).hasMessageContaining("no place");
    assertThatThrownBy(() -> Template.load("none")).hasMessageContaining("no prompt");
  }
}

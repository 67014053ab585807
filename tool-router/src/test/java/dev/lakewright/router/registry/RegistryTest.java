package dev.lakewright.router.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolTraits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {
  private static final ToolRegistry REGISTRY =
      ToolRegistry.discover(RegistryTest.class.getClassLoader());

  private static final JsonSchema ORDER =
      JsonSchema.parse(
          """
          {"type": "object", "required": ["id"], "additionalProperties": false,
           "properties": {
             "id": {"type": "integer", "minimum": 1},
             "state": {"enum": ["new", "paid"]},
             "note": {"type": ["string", "null"], "maxLength": 5},
             "items": {"type": "array", "minItems": 1, "items": {"type": "number"}}}}
          """);

  @Test
  void findsShippedTools() {
    assertThat(REGISTRY.tools()).extracting(it -> it.id().value()).containsExactly("count", "pay");
    assertThat(REGISTRY.traits()).containsEntry(new ToolId("count"), ToolTraits.READS);
    assertThatThrownBy(() -> REGISTRY.tool(new ToolId("cuont")))
        .hasMessage("there is no tool cuont; there is count");
  }

  @Test
  void refusesTwoToolsOfOneName() {
    List<ToolSource> twice = List.of(new ShippedTools(), new ShippedTools());
    assertThatThrownBy(() -> ToolRegistry.of(twice)).hasMessage("two tools are named count");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': 1}| ",
        "{'id': 1, 'state': 'paid', 'note': null, 'items': [1, 2.5]}| ",
        "{'id': 2.0}| ",
        "[]| $: not of type \"object\"",
        "{}| $: id is missing",
        "{'id': 0}| $.id: less than minimum 1",
        "{'id': 1.5}| $.id: not of type \"integer\"",
        "{'id': 1, 'state': 'old'}| $.state: not one of [\"new\",\"paid\"]",
        "{'id': 1, 'note': 'longer'}| $.note: more than maxLength 5",
        "{'id': 1, 'items': []}| $.items: less than minItems 1",
        "{'id': 1, 'items': [1, 'x']}| $.items[1]: not of type \"number\"",
        "{'id': 1, 'more': 1}| $: more is not expected",
        "{'id': 1| $: no JSON",
        "{'id': 1} {}| $: no JSON"
      },
      quoteCharacter = '`')
  void saysWhatASchemaForbids(String json, String violation) {
    List<String> expected = violation == null ? List.of() : List.of(violation);
    assertThat(ORDER.violations(json.replace('\'', '"'))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]| $",
        "{'type': 'text'}| $.type",
        "{'properties': {'a': {'minimum': 'x'}}}| $.properties.a.minimum",
        "{'required': 'a'}| $.required",
        "{'items': [1]}| $.items",
        "{'enum': []}| $.enum",
        "{'patternProperties': {}}| $.patternProperties"
      },
      quoteCharacter = '`')
  void refusesInvalidSchemas(String schema, String place) {
    assertThatThrownBy(() -> JsonSchema.parse(schema.replace('\'', '"')))
        .hasMessageStartingWith("invalid schema at " + place + ": expected");
  }

  @Test
  void refusesSchemasThatAreNoJson() {
    assertThatThrownBy(() -> JsonSchema.parse("{")).hasMessage("the schema is no JSON");
  }

  @Test
  void takesNoResultThatTheSchemaForbids() {
    CheckResults guard =
        new CheckResults(REGISTRY, call -> ToolOutcome.done(call.attempt() == 1 ? "-3" : "3"));
    ToolOutcome<String> forbidden = guard.run(new ToolCall(new ToolId("count"), "key", 1));
    assertThat(forbidden)
        .isEqualTo(
            ToolOutcome.failed(
                FailureKind.UNKNOWN,
                "count returned what its schema forbids: $: less than minimum 0"));
    assertThat(guard.run(new ToolCall(new ToolId("count"), "key", 2)))
        .isEqualTo(ToolOutcome.done("3"));
  }
}

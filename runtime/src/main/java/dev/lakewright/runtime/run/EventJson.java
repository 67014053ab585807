package dev.lakewright.runtime.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunEvent.Progressed;
import dev.lakewright.core.run.RunEvent.RunEnded;
import dev.lakewright.core.run.RunEvent.RunStarted;
import dev.lakewright.core.run.RunEvent.StageEnded;
import dev.lakewright.core.run.RunEvent.StageStarted;
import dev.lakewright.core.run.RunEvent.ToolFailed;

/** Writes an event as one line of JSON. */
final class EventJson {
  private EventJson() {}

  static String line(RunEvent event) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", event.at().toString());
    if (event instanceof RunStarted it) {
      node.put("event", "run-started").put("input", it.input());
    } else if (event instanceof StageStarted it) {
      node.put("event", "stage-started").put("stage", it.stage().word());
    } else if (event instanceof StageEnded it) {
      node.put("event", "stage-ended").put("stage", it.stage().word());
      node.put("passed", it.passed()).put("outcome", it.outcome());
    } else if (event instanceof Progressed it) {
      node.put("event", "progressed").put("stage", it.stage().word());
      node.put("what", it.what()).put("fraction", it.fraction());
    } else if (event instanceof ToolFailed it) {
      node.put("event", "tool-failed").put("tool", it.tool()).put("reason", it.reason());
    } else if (event instanceof RunEnded it) {
      node.put("event", "run-ended").put("outcome", it.outcome());
    } else {
      throw new IllegalStateException("no form for " + event.getClass());
    }
    return node.toString();
  }
}

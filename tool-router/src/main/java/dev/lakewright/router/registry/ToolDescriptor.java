package dev.lakewright.router.registry;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import java.util.Set;

/**
 * What a tool is, before it was ever called.
 *
 * @param description what it does, in words that a request might use
 * @param input what it takes, as JSON
 * @param output what it returns, as JSON
 * @param cost what is assumed of its running
 * @param traits its effect, and what may be done when a call fails
 * @param permissions what it may do, such as {@code read-lake} or {@code network}
 */
public record ToolDescriptor(
    ToolId id,
    String description,
    JsonSchema input,
    JsonSchema output,
    ToolCost cost,
    ToolTraits traits,
    Set<String> permissions) {
  public ToolDescriptor {
    permissions = Set.copyOf(permissions);
    if (description.isBlank()) {
      throw new IllegalArgumentException(id + " says nothing of what it does");
    }
  }
}

package dev.lakewright.core.question;

import java.util.List;

/**
 * No answer, with the reason.
 *
 * @param reason one sentence for a person
 * @param understood what was tied to something in the lake
 * @param notUnderstood words that nothing could be made of
 * @param suggestions questions or names that would work, best first
 */
public record Abstention(
    String reason,
    List<SchemaLink> understood,
    List<String> notUnderstood,
    List<String> suggestions) {
  public Abstention {
    understood = List.copyOf(understood);
    notUnderstood = List.copyOf(notUnderstood);
    suggestions = List.copyOf(suggestions);
  }
}

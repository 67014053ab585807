package dev.lakewright.core.question;

import java.util.List;
import java.util.Locale;

/**
 * No answer, with the reason.
 *
 * @param reason one sentence for a person
 * @param understood what was tied to something in the lake
 * @param notUnderstood words that nothing could be made of
 * @param suggestions questions or names that would work, best first
 * @param readings readings that were not sure enough, the likeliest first
 * @param confidence chance, from 0 to 1, that the first of them is right; 0 where there is none
 * @param choices readings to pick from, which differ in their results; empty where none is asked
 */
public record Abstention(
    Kind kind,
    String reason,
    List<SchemaLink> understood,
    List<String> notUnderstood,
    List<String> suggestions,
    List<Alternative> readings,
    double confidence,
    List<Choice> choices) {
  /** Why there is no answer. */
  public enum Kind {
    /** The question is about nothing that the lake has. */
    OUT_OF_SCOPE,
    /** The question is about the lake, and asks for something that is not in it. */
    UNANSWERABLE,
    /** The question can be meant in several ways, whose results differ. */
    AMBIGUOUS,
    /** No reading is sure enough, or what was written for it does not hold. */
    UNSURE;

    /** Return the word that people and scripts use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Abstention {
    understood = List.copyOf(understood);
    notUnderstood = List.copyOf(notUnderstood);
    suggestions = List.copyOf(suggestions);
    readings = List.copyOf(readings);
    choices = List.copyOf(choices);
  }

  /** Make an abstention that has no readings. */
  public Abstention(
      Kind kind,
      String reason,
      List<SchemaLink> understood,
      List<String> notUnderstood,
      List<String> suggestions) {
    this(kind, reason, understood, notUnderstood, suggestions, List.of(), 0, List.of());
  }

  /** Return this abstention with another reason. */
  public Abstention withReason(String other) {
    return new Abstention(
        kind, other, understood, notUnderstood, suggestions, readings, confidence, choices);
  }

  /** Return this with readings that it would have taken, were it surer. */
  public Abstention withReadings(List<Alternative> unsure, double sure) {
    return new Abstention(
        kind, reason, understood, notUnderstood, suggestions, unsure, sure, choices);
  }

  public Abstention withSuggestions(List<String> others) {
    return new Abstention(
        kind, reason, understood, notUnderstood, others, readings, confidence, choices);
  }

  /** Return a question back: this with choices, which make it ambiguous where there are several. */
  public Abstention asking(String why, List<Choice> between) {
    Kind asked = between.size() > 1 ? Kind.AMBIGUOUS : kind;
    return new Abstention(
        asked, why, understood, notUnderstood, suggestions, readings, confidence, between);
  }
}

package dev.lakewright.planner.intent;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a request, of which parts are taken as they are understood. */
final class RequestText {
  private static final Pattern LOOSE =
      Pattern.compile(
          "^(?:[\\s,;.]|\\b(?:and|then)\\b)+|(?:[\\s,;.]|\\b(?:and|then|as|to|into)\\b)+$");

  private String rest;

  RequestText(String words) {
    this.rest = words.replaceAll("\\s+", " ").strip();
  }

  /** Take the first part that matches. */
  Optional<MatchResult> take(Pattern pattern) {
    Matcher match = pattern.matcher(rest);
    if (!match.find()) {
      return Optional.empty();
    }
    MatchResult found = match.toMatchResult();
    rest = rest.substring(0, match.start()) + " , " + rest.substring(match.end());
    rest = rest.replaceAll("(?:\\s*,\\s*)+", ", ").strip();
    return Optional.of(found);
  }

  /** Return what was not taken, without commas and words that join. */
  String rest() {
    String before = "";
    String text = rest;
    while (!before.equals(text)) {
      before = text;
      text = LOOSE.matcher(text).replaceAll("").strip();
    }
    return text.replaceAll("\\s*,\\s*", " ").strip();
  }
}

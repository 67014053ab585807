package dev.lakewright.planner.compile;

import dev.lakewright.core.error.SourceLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses plans that hold what looks like a secret, which nobody should put into Git. */
final class SecretRules {
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
          Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{20,}"),
          Pattern.compile("\\bsk-[A-Za-z0-9_-]{20,}"),
          Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\."),
          Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/:@']+:[^\\s/@']+@"),
          Pattern.compile(
              "(?i)\\b(?:password|passwd|secret|api_?key|access_?token)\\b\\s*(?:=>?|:)\\s*"
                  + "['\"][^'\"]{4,}['\"]"));

  private final Findings findings;

  SecretRules(Findings findings) {
    this.findings = findings;
  }

  void apply() {
    List<String> lines = findings.document().text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      for (Pattern secret : SECRETS) {
        Matcher match = secret.matcher(lines.get(i));
        if (match.find()) {
          findings.problem(
              new SourceLocation(i + 1, match.start() + 1),
              "this looks like a secret, and plans are no place for one");
        }
      }
    }
  }
}

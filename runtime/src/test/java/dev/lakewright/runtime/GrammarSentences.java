package dev.lakewright.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Random texts that a grammar in llama.cpp's notation derives: literals, classes of characters,
 * groups, alternatives and counts. Read as it goes, which is slow and short.
 */
final class GrammarSentences {
  private static final int DEEP = 9;

  private final Map<String, String> rules = new LinkedHashMap<>();
  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  GrammarSentences(String gbnf, Random random) {
    this.random = random;
    for (String line : gbnf.split("\n", -1)) {
      int sign = line.indexOf(" ::= ");
      if (sign > 0) {
        rules.put(line.substring(0, sign), line.substring(sign + 5));
      }
    }
  }

  private String rule(String name) {
    return Optional.ofNullable(rules.get(name))
        .orElseThrow(() -> new IllegalStateException("no rule " + name));
  }

  String next() {
    out.setLength(0);
    depth = 0;
    new Reading(rule("root")).alternatives(true);
    return out.toString();
  }

  /** One pass over a rule's right side. */
  private final class Reading {
    private final String text;
    private int at;

    Reading(String text) {
      this.text = text;
    }

    /** Take one of the alternatives up to a closing bracket or the end; deep down, the last. */
    void alternatives(boolean wanted) {
      int count = count();
      int chosen = depth > DEEP ? count - 1 : random.nextInt(count);
      for (int i = 0; i < count; i++) {
        sequence(wanted && i == chosen);
        if (at < text.length() && text.charAt(at) == '|') {
          at++;
        }
      }
    }

    private int count() {
      Reading ahead = new Reading(text);
      ahead.at = at;
      int count = 1;
      ahead.sequence(false);
      while (ahead.at < text.length() && text.charAt(ahead.at) == '|') {
        ahead.at++;
        ahead.sequence(false);
        count++;
      }
      return count;
    }

    private void sequence(boolean wanted) {
      while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
        if (text.charAt(at) == ' ') {
          at++;
        } else {
          repeated(wanted);
        }
      }
    }

    private void repeated(boolean wanted) {
      int start = at;
      element(false);
      int end = at;
      int times = times();
      int after = at;
      for (int i = 0; wanted && i < times; i++) {
        at = start;
        element(true);
        if (at != end) {
          throw new IllegalStateException("read otherwise the second time: " + text);
        }
      }
      at = after;
    }

    private int times() {
      char sign = at < text.length() ? text.charAt(at) : ' ';
      int more = depth > DEEP ? 0 : random.nextInt(3);
      at = sign == '{' ? text.indexOf('}', at) + 1 : "*+?".indexOf(sign) < 0 ? at : at + 1;
      return switch (sign) {
        case '*', '{' -> more;
        case '+' -> 1 + more;
        case '?' -> Math.min(1, more);
        default -> 1;
      };
    }

    private void element(boolean wanted) {
      char sign = text.charAt(at);
      if (sign == '(') {
        at++;
        alternatives(wanted);
        at++;
      } else if (sign == '"') {
        literal(wanted);
      } else if (sign == '[') {
        characters(wanted);
      } else {
        rule(wanted);
      }
    }

    private void literal(boolean wanted) {
      at++;
      while (text.charAt(at) != '"') {
        char sign = text.charAt(at++);
        if (sign == '\\') {
          char escaped = text.charAt(at++);
          sign = escaped == 'n' ? '\n' : escaped;
        }
        if (wanted) {
          out.append(sign);
        }
      }
      at++;
    }

    private void characters(boolean wanted) {
      String of = text.substring(at + 1, text.indexOf(']', at));
      at += of.length() + 2;
      if (wanted) {
        String from = of.startsWith("^") ? "x7Ä" : of.startsWith("a-z0") ? "ab_9" : of;
        char first = from.charAt(0);
        boolean range = from.length() > 2 && from.charAt(1) == '-';
        out.append(range ? first : from.charAt(random.nextInt(from.length())));
      }
    }

    private void rule(boolean wanted) {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (wanted) {
        depth++;
        new Reading(GrammarSentences.this.rule(text.substring(start, at))).alternatives(true);
        depth--;
      }
    }
  }
}

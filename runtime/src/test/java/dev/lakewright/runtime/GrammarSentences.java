package dev.lakewright.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random texts that a grammar in llama.cpp's notation derives: literals, classes of characters,
 * groups, alternatives and counts.
 */
final class GrammarSentences {
  private static final int DEEP = 9;
  private static final int MOST_TIMES = 2;
  private static final Pattern COUNTS = Pattern.compile("\\{(\\d+)(?:,(\\d+))?}");

  /** Appends a random derivation. */
  private interface Node {
    void derive(StringBuilder out, int depth);
  }

  private final Map<String, String> rules = new LinkedHashMap<>();
  private final Map<String, Node> read = new LinkedHashMap<>();
  private final Random random;

  GrammarSentences(String gbnf, Random random) {
    this.random = random;
    for (String line : gbnf.split("\n", -1)) {
      int sign = line.indexOf(" ::= ");
      if (sign > 0) {
        rules.put(line.substring(0, sign), line.substring(sign + 5));
      }
    }
  }

  String next() {
    StringBuilder out = new StringBuilder();
    rule("root").derive(out, 0);
    return out.toString();
  }

  private Node rule(String name) {
    Node known = read.get(name);
    if (known == null) {
      String text =
          Optional.ofNullable(rules.get(name))
              .orElseThrow(() -> new IllegalStateException("no rule " + name));
      known = new Reader(text).alternatives();
      read.put(name, known);
    }
    return known;
  }

  /** Deep down, the last alternative is taken, which rules put what is simplest in. */
  private Node choice(List<Node> nodes) {
    return (out, depth) ->
        nodes
            .get(depth > DEEP ? nodes.size() - 1 : random.nextInt(nodes.size()))
            .derive(out, depth);
  }

  /** Reads the right side of one rule. */
  private final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Node alternatives() {
      List<Node> all = new ArrayList<>();
      all.add(sequence());
      while (at < text.length() && text.charAt(at) == '|') {
        at++;
        all.add(sequence());
      }
      return choice(all);
    }

    private Node sequence() {
      List<Node> all = new ArrayList<>();
      while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
        if (text.charAt(at) == ' ') {
          at++;
        } else {
          all.add(repeated(element()));
        }
      }
      return (out, depth) -> all.forEach(it -> it.derive(out, depth));
    }

    private Node repeated(Node node) {
      Matcher counts = COUNTS.matcher(text).region(at, text.length());
      char sign = at < text.length() ? text.charAt(at) : ' ';
      int least = sign == '+' ? 1 : 0;
      int most = sign == '?' ? 1 : MOST_TIMES;
      if (counts.lookingAt()) {
        at = counts.end();
        least = Integer.parseInt(counts.group(1));
        most = Optional.ofNullable(counts.group(2)).map(Integer::parseInt).orElse(least);
      } else if ("*+?".indexOf(sign) >= 0) {
        at++;
      } else {
        return node;
      }
      int from = least;
      int more = Math.min(MOST_TIMES, most - least);
      return (out, depth) -> {
        int times = from + (depth > DEEP ? 0 : random.nextInt(more + 1));
        for (int i = 0; i < times; i++) {
          node.derive(out, depth);
        }
      };
    }

    private Node element() {
      switch (text.charAt(at)) {
        case '(' -> {
          at++;
          Node inner = alternatives();
          at++;
          return inner;
        }
        case '"' -> {
          String literal = literal();
          return (out, depth) -> out.append(literal);
        }
        case '[' -> {
          String of = text.substring(at + 1, text.indexOf(']', at));
          at += of.length() + 2;
          String some =
              of.startsWith("^") ? "x7Ä" : of.startsWith("a-z") ? "abc" : of.substring(0, 1);
          return (out, depth) -> out.append(some.charAt(random.nextInt(some.length())));
        }
        default -> {
          String name = name();
          return (out, depth) -> rule(name).derive(out, depth + 1);
        }
      }
    }

    private String literal() {
      StringBuilder literal = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        if (text.charAt(at) == '\\') {
          at++;
          literal.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
        } else {
          literal.append(text.charAt(at));
        }
      }
      at++;
      return literal.toString();
    }

    private String name() {
      int start = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        throw new IllegalStateException("not a grammar: " + text.substring(at));
      }
      return text.substring(start, at);
    }
  }
}

package dev.lakewright.export.importing.jinja;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.core.project.YamlTree.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one expression; what is not of the small grammar here is told as it is written. */
public final class TermReader {
  private static final SourceLocation NOWHERE = new SourceLocation(1, 1);
  private static final int DEEPEST = 50;

  private final String text;
  private int at;
  private int depth;

  public TermReader(String text) {
    this.text = text;
  }

  /** Return the expression that the whole text is. */
  public Term whole() {
    Optional<Term> term = term();
    space();
    return term.filter(it -> at == text.length()).orElseGet(() -> new Term.Other(text.strip()));
  }

  private Optional<Term> term() {
    space();
    if (at == text.length() || depth > DEEPEST) {
      return Optional.empty();
    }
    depth++;
    char c = text.charAt(at);
    Optional<Term> term;
    if (c == '\'' || c == '"') {
      term = string(c);
    } else if (c == '[' || c == '(') {
      term = list(c == '[' ? ']' : ')');
    } else if (c == '{') {
      term = map();
    } else if (Character.isDigit(c) || c == '-') {
      term = number();
    } else {
      term = named();
    }
    depth--;
    return term;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean takes(char c) {
    space();
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private static Term literal(Kind kind, String value) {
    return new Term.Literal(YamlTree.scalar(kind, value, NOWHERE));
  }

  private Optional<Term> string(char quote) {
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        at = i + 1;
        return Optional.of(literal(Kind.TEXT, value.toString()));
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char next = text.charAt(i);
        value.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
      } else {
        value.append(c);
      }
    }
    return Optional.empty();
  }

  private Optional<Term> number() {
    int start = at;
    at++;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String value = text.substring(start, at);
    if (value.matches("-?[0-9]+")) {
      return Optional.of(literal(Kind.WHOLE, value));
    }
    return value.matches("-?[0-9]+\\.[0-9]+")
        ? Optional.of(literal(Kind.FLOATING, value))
        : Optional.empty();
  }

  private Optional<Term> list(char close) {
    at++;
    List<YamlTree> items = new ArrayList<>();
    while (!takes(close)) {
      Optional<YamlTree> item = term().flatMap(TermReader::value);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
      if (!takes(',') && (at == text.length() || text.charAt(at) != close)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Term.Literal(YamlTree.list(items, NOWHERE)));
  }

  private Optional<Term> map() {
    at++;
    Map<String, YamlTree> fields = new LinkedHashMap<>();
    while (!takes('}')) {
      Optional<YamlTree> key = term().flatMap(TermReader::value);
      Optional<YamlTree> value = takes(':') ? term().flatMap(TermReader::value) : Optional.empty();
      if (key.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      fields.put(key.get().text(), value.get());
      if (!takes(',') && (at == text.length() || text.charAt(at) != '}')) {
        return Optional.empty();
      }
    }
    return Optional.of(new Term.Literal(YamlTree.map(fields, NOWHERE)));
  }

  static Optional<YamlTree> value(Term term) {
    return term instanceof Term.Literal literal ? Optional.of(literal.value()) : Optional.empty();
  }

  private Optional<Term> named() {
    String name = word();
    return switch (name) {
      case "" -> Optional.empty();
      case "true", "True" -> Optional.of(literal(Kind.TRUTH, "true"));
      case "false", "False" -> Optional.of(literal(Kind.TRUTH, "false"));
      case "none", "None" -> Optional.of(literal(Kind.NOTHING, ""));
      case "not" -> term().map(Term.Not::new);
      default -> takes('(') ? call(name) : Optional.of(new Term.Name(name));
    };
  }

  private String word() {
    int start = at;
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private Optional<Term> call(String name) {
    List<Term> given = new ArrayList<>();
    Map<String, Term> named = new LinkedHashMap<>();
    while (!takes(')')) {
      String key = key();
      Optional<Term> value = term();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (key.isEmpty()) {
        given.add(value.get());
      } else {
        named.put(key, value.get());
      }
      if (!takes(',') && (at == text.length() || text.charAt(at) != ')')) {
        return Optional.empty();
      }
    }
    return Optional.of(new Term.Call(name, given, named));
  }

  /** Take {@code name =} if that is what comes. */
  private String key() {
    space();
    int start = at;
    String name = word();
    boolean assigned =
        !name.isEmpty() && takes('=') && (at == text.length() || text.charAt(at) != '=');
    if (!assigned) {
      at = start;
    }
    return assigned ? name : "";
  }
}

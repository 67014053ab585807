package dev.lakewright.core.project;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Content of a YAML file that is not ours: what does not fit is not there, and nothing is refused.
 *
 * @param text of a scalar as it is written; empty for anything else
 * @param fields of a map, in the order of the file
 * @param items of a list
 * @param place where it begins in the file
 */
public record YamlTree(
    Kind kind,
    String text,
    Map<String, YamlTree> fields,
    List<YamlTree> items,
    SourceLocation place) {

  /** What a value is by the rules of YAML 1.2. */
  public enum Kind {
    NOTHING,
    TEXT,
    WHOLE,
    FLOATING,
    TRUTH,
    LIST,
    MAP
  }

  public YamlTree {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    items = List.copyOf(items);
  }

  public static YamlTree scalar(Kind kind, String text, SourceLocation place) {
    return new YamlTree(kind, text, Map.of(), List.of(), place);
  }

  public static YamlTree map(Map<String, YamlTree> fields, SourceLocation place) {
    return new YamlTree(Kind.MAP, "", fields, List.of(), place);
  }

  public static YamlTree list(List<YamlTree> items, SourceLocation place) {
    return new YamlTree(Kind.LIST, "", Map.of(), items, place);
  }

  /** Return what a file without content has. */
  public static YamlTree nothing() {
    return scalar(Kind.NOTHING, "", new SourceLocation(1, 1));
  }

  public Optional<YamlTree> child(String key) {
    return Optional.ofNullable(fields.get(key)).filter(it -> it.kind() != Kind.NOTHING);
  }

  /** Return the value of the first key that is there. */
  public Optional<YamlTree> anyOf(String... keys) {
    for (String key : keys) {
      Optional<YamlTree> found = child(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Return a child's scalar as text; nothing where there is none, or it is empty. */
  public Optional<String> text(String key) {
    return child(key).map(YamlTree::text).filter(it -> !it.isEmpty());
  }

  public boolean is(String key) {
    return child(key).map(YamlTree::text).filter("true"::equals).isPresent();
  }

  /** Return a child's items; of a child that is no list, itself as the only one. */
  public List<YamlTree> list(String key) {
    return child(key).map(YamlTree::each).orElse(List.of());
  }

  /** Return a list's items; of anything else, itself as the only one. */
  public List<YamlTree> each() {
    return kind == Kind.LIST ? items : List.of(this);
  }

  public List<String> keys() {
    return new ArrayList<>(fields.keySet());
  }

  /** Return a scalar as a value of the type that YAML gives it. */
  public Cell constant() {
    return switch (kind) {
      case TRUTH -> new Cell.Bool(text.equals("true"));
      case WHOLE -> new Cell.Whole(new BigInteger(text));
      case FLOATING -> new Cell.Exact(new BigDecimal(text));
      case NOTHING, TEXT, LIST, MAP -> new Cell.Text(text);
    };
  }
}

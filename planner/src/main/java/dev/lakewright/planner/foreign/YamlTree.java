package dev.lakewright.planner.foreign;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Content of a YAML file that is not ours: what does not fit is not there, and nothing is refused.
 *
 * @param content a map, a list or a scalar; the empty text for nothing
 */
record YamlTree(Object content) {
  private static final int LONGEST = 4_000_000;

  static YamlTree parse(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(LONGEST).build();
    try {
      Object content = new Load(settings).loadFromString(text);
      return new YamlTree(content == null ? "" : content);
    } catch (MarkedYamlEngineException broken) {
      // No more: the message of the parser's own quotes the file, which need not be a contract.
      String place = broken.getProblemMark().map(it -> " in line " + (it.getLine() + 1)).orElse("");
      throw new LakewrightException(
          Failure.of(ErrorCode.WORKSPACE_INVALID, name + " is not YAML" + place), broken);
    } catch (StackOverflowError tooDeep) {
      throw new LakewrightException(
          Failure.of(ErrorCode.WORKSPACE_INVALID, name + " is nested too deeply"), tooDeep);
    } catch (YamlEngineException broken) {
      throw new LakewrightException(
          Failure.of(ErrorCode.WORKSPACE_INVALID, name + " is not YAML"), broken);
    }
  }

  Optional<YamlTree> child(String key) {
    return content instanceof Map<?, ?> map && map.get(key) != null
        ? Optional.of(new YamlTree(map.get(key)))
        : Optional.empty();
  }

  /** Return the value of the first key that is there. */
  Optional<YamlTree> anyOf(String... keys) {
    for (String key : keys) {
      Optional<YamlTree> found = child(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Optional<String> text(String key) {
    return child(key).map(YamlTree::text).filter(it -> !it.isEmpty());
  }

  /** Return a scalar as text; nothing else has one. */
  String text() {
    return content instanceof Map || content instanceof List ? "" : String.valueOf(content);
  }

  boolean is(String key) {
    return child(key).map(YamlTree::text).filter("true"::equals).isPresent();
  }

  List<YamlTree> list(String key) {
    return child(key).map(YamlTree::items).orElse(List.of());
  }

  /** Return a list's items; of anything else, itself as the only one. */
  List<YamlTree> items() {
    if (!(content instanceof List<?> list)) {
      return List.of(this);
    }
    List<YamlTree> items = new ArrayList<>();
    for (Object item : list) {
      items.add(new YamlTree(item == null ? "" : item));
    }
    return items;
  }

  List<String> keys() {
    return content instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Return a scalar as a value of the type that YAML gives it. */
  Cell constant() {
    if (content instanceof Boolean truth) {
      return new Cell.Bool(truth);
    }
    if (content instanceof Integer || content instanceof Long || content instanceof BigInteger) {
      return new Cell.Whole(new BigInteger(String.valueOf(content)));
    }
    boolean finite = content instanceof Double number && Double.isFinite(number);
    return finite ? new Cell.Exact(new BigDecimal(text())) : new Cell.Text(text());
  }
}

package dev.lakewright.planner.plan;

import dev.lakewright.core.error.SourceLocation;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Parses YAML from anyone: one document, of bounded length and depth, without anchors, aliases and
 * tags, so that a small file cannot stand for a large one.
 */
final class SafeYaml {
  static final int LONGEST = 8_000_000;
  private static final int DEEPEST = 20;
  private static final SourceLocation START = new SourceLocation(1, 1);

  private SafeYaml() {}

  /** Return the root; nothing where the text has no content or is refused. */
  static Optional<Node> parse(String text, Problems problems) {
    if (text.length() > LONGEST) {
      problems.add(START, "the file is longer than " + LONGEST + " characters");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel("the plan")
            .setCodePointLimit(LONGEST)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      return isSafe(settings, text, problems)
          ? new Compose(settings).composeString(text)
          : Optional.empty();
    } catch (MarkedYamlEngineException broken) {
      SourceLocation place = broken.getProblemMark().map(SafeYaml::place).orElse(START);
      problems.add(place, "not YAML: " + broken.getProblem());
    } catch (YamlEngineException broken) {
      problems.add(START, "not YAML: " + broken.getMessage());
    }
    return Optional.empty();
  }

  private static boolean isSafe(LoadSettings settings, String text, Problems problems) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      Event.ID kind = event.getEventId();
      if (kind == Event.ID.DocumentStart) {
        documents++;
      } else if (kind == Event.ID.MappingStart || kind == Event.ID.SequenceStart) {
        depth++;
      } else if (kind == Event.ID.MappingEnd || kind == Event.ID.SequenceEnd) {
        depth--;
      }
      Optional<String> refused = refusal(event, depth, documents);
      if (refused.isPresent()) {
        problems.add(event.getStartMark().map(SafeYaml::place).orElse(START), refused.get());
        return false;
      }
    }
    return true;
  }

  private static Optional<String> refusal(Event event, int depth, int documents) {
    if (depth > DEEPEST) {
      return Optional.of("nested deeper than " + DEEPEST + " levels");
    }
    if (documents > 1) {
      return Optional.of("a second document begins here, and a plan is one");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      return Optional.of("anchors and aliases are not taken: write it out");
    }
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent start) {
      tag = start.getTag();
    }
    return tag.map(it -> "tags are not taken: leave it out");
  }

  static SourceLocation place(Mark mark) {
    return new SourceLocation(mark.getLine() + 1, mark.getColumn() + 1);
  }
}

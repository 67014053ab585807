package dev.lakewright.export.importing.jinja;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.project.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template as its parts. Reads any text: what is no part that it knows is {@link Node.Unknown}.
 */
public final class Template {
  private static final int DEEPEST = 50;

  private final List<Tag> tags;
  private int next;
  private int depth;

  private Template(List<Tag> tags) {
    this.tags = tags;
  }

  /** Read a file's text. */
  public static List<Node> read(String source) {
    Template template = new Template(new TagScan(source).tags());
    List<Node> nodes = new ArrayList<>();
    while (template.next < template.tags.size()) {
      nodes.addAll(template.body());
      if (template.next < template.tags.size()) {
        Tag stray = template.tags.get(template.next++);
        nodes.add(new Node.Unknown(stray.at(), stray.word()));
      }
    }
    return nodes;
  }

  /** Return what a text gives in which only values that are written out are filled in. */
  public static Optional<String> literal(String source) {
    StringBuilder out = new StringBuilder();
    for (Node node : read(source)) {
      if (node instanceof Node.Text text) {
        out.append(source, text.at(), text.end());
      } else if (node instanceof Node.Print print && print.term() instanceof Term.Literal literal) {
        out.append(literal.value().text());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }

  /** Read up to what ends the choice that this is in. */
  private List<Node> body() {
    List<Node> nodes = new ArrayList<>();
    while (next < tags.size() && !tags.get(next).endsPart()) {
      nodes.add(node(tags.get(next++)));
    }
    return nodes;
  }

  private Node node(Tag tag) {
    return switch (tag.kind()) {
      case TEXT -> new Node.Text(tag.at(), tag.end());
      case PRINT -> new Node.Print(tag.at(), new TermReader(tag.content()).whole());
      case STATEMENT -> statement(tag);
    };
  }

  private Node statement(Tag tag) {
    String rest = tag.content().strip().substring(tag.word().length());
    return switch (tag.word()) {
      case "set" -> assigned(tag, rest);
      case "if" -> choice(tag, rest);
      case "do" -> new Node.Print(tag.at(), new TermReader(rest).whole());
      default -> new Node.Unknown(tag.at(), tag.word());
    };
  }

  private static Node assigned(Tag tag, String rest) {
    int equals = rest.indexOf('=');
    String name = equals < 0 ? "" : rest.substring(0, equals).strip();
    return name.matches("[A-Za-z_][A-Za-z0-9_]*")
        ? new Node.Assign(tag.at(), name, new TermReader(rest.substring(equals + 1)).whole())
        : new Node.Unknown(tag.at(), tag.word());
  }

  private Node choice(Tag tag, String condition) {
    List<Node.Arm> arms = new ArrayList<>();
    Optional<Term> holds = Optional.of(new TermReader(condition).whole());
    if (depth >= DEEPEST) {
      return new Node.Unknown(tag.at(), "if in so many others");
    }
    while (holds.isPresent()) {
      depth++;
      List<Node> body = body();
      depth--;
      arms.add(new Node.Arm(holds.get(), body));
      if (next == tags.size()) {
        return new Node.Unknown(tag.at(), "if without endif");
      }
      Tag end = tags.get(next++);
      String rest = end.content().strip().substring(end.word().length());
      holds =
          switch (end.word()) {
            case "elif" -> Optional.of(new TermReader(rest).whole());
            case "else" -> Optional.of(always());
            default -> Optional.empty();
          };
    }
    return new Node.Choice(tag.at(), arms);
  }

  private static Term always() {
    return new Term.Literal(YamlTree.scalar(YamlTree.Kind.TRUTH, "true", new SourceLocation(1, 1)));
  }
}

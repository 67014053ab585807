package dev.lakewright.shell.render;

import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws a plan's arrows beside its steps, a line each: a lane goes on from a step until the last
 * step that reads it.
 *
 * <pre>
 * ●      sale
 * │ ●    country
 * ●─╯    joined
 * </pre>
 */
final class PlanDrawing {
  private static final int MOST_LANES = 12;

  private final PlanGraph graph;
  private final Rails rails;
  private final List<Optional<StepId>> lanes = new ArrayList<>();
  private final Map<StepId, Integer> left = new HashMap<>();

  /** Characters that lanes are drawn with. */
  private record Rails(
      String step,
      String lane,
      String across,
      String end,
      String endLeft,
      String joins,
      String joinsLeft,
      String over) {
    static final Rails UNICODE = new Rails("●", "│", "─", "╯", "╰", "├", "┤", "┼");
    static final Rails ASCII = new Rails("*", "|", "-", "'", "'", "+", "+", "+");
  }

  private PlanDrawing(PlanGraph graph, Glyphs glyphs) {
    this.graph = graph;
    this.rails = glyphs == Glyphs.ASCII ? Rails.ASCII : Rails.UNICODE;
    graph.order().forEach(step -> left.put(step.id(), graph.after(step.id()).size()));
  }

  /** Return what stands before each step, in the graph's order, all of one width. */
  static List<String> lanes(PlanGraph graph, Glyphs glyphs) {
    PlanDrawing drawing = new PlanDrawing(graph, glyphs);
    List<String> lines = graph.order().stream().map(drawing::line).toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    return lines.stream().map(line -> line + " ".repeat(width - line.length())).toList();
  }

  private String line(Step step) {
    Set<Integer> inputs = new LinkedHashSet<>();
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).filter(graph.before(step.id())::contains).isPresent()) {
        inputs.add(i);
      }
    }
    Set<Integer> ended = new LinkedHashSet<>();
    for (int lane : inputs) {
      StepId id = lanes.get(lane).orElseThrow();
      if (left.merge(id, -1, Integer::sum) == 0) {
        lanes.set(lane, Optional.empty());
        ended.add(lane);
      }
    }
    int own = free(ended);
    String drawn = draw(own, inputs, ended);
    boolean read = left.getOrDefault(step.id(), 0) > 0;
    lanes.set(own, read ? Optional.of(step.id()) : Optional.empty());
    return drawn;
  }

  /** A step takes over a lane that ends with it, or else the first free one. */
  private int free(Set<Integer> ended) {
    if (!ended.isEmpty()) {
      return ended.iterator().next();
    }
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).isEmpty()) {
        return i;
      }
    }
    lanes.add(Optional.empty());
    return lanes.size() - 1;
  }

  private String draw(int own, Set<Integer> inputs, Set<Integer> ended) {
    int from = inputs.stream().mapToInt(it -> it).min().orElse(own);
    int to = inputs.stream().mapToInt(it -> it).max().orElse(own);
    int first = Math.min(from, own);
    int last = Math.max(to, own);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < Math.min(lanes.size(), MOST_LANES); i++) {
      boolean across = i >= first && i < last;
      line.append(sign(i, own, inputs, ended, i > first && i < last));
      line.append(across ? rails.across() : " ");
    }
    return line.toString();
  }

  private String sign(int lane, int own, Set<Integer> inputs, Set<Integer> ended, boolean between) {
    if (lane == own) {
      return rails.step();
    }
    if (ended.contains(lane)) {
      return lane > own ? rails.end() : rails.endLeft();
    }
    if (inputs.contains(lane)) {
      String joins = lane < own ? rails.joins() : rails.joinsLeft();
      return between ? rails.over() : joins;
    }
    boolean alive = lanes.get(lane).isPresent();
    if (alive) {
      return rails.lane();
    }
    return between ? rails.across() : " ";
  }
}

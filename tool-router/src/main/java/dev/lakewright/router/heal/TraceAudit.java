package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.RouteEvent.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what a run says of itself against the ledger of the calls that tools really got. Shares no
 * code with the routers, so that it can find them wrong.
 */
public final class TraceAudit {
  private final RouteTask task;
  private final RouteResult<?> result;
  private final List<CallLedger.Entry> ledger;
  private final List<TraceFinding> findings = new ArrayList<>();

  private TraceAudit(RouteTask task, RouteResult<?> result, List<CallLedger.Entry> ledger) {
    this.task = task;
    this.result = result;
    this.ledger = ledger;
  }

  /** Return everything that is wrong with the run; nothing where it is as it says. */
  public static List<TraceFinding> findings(
      RouteTask task, RouteResult<?> result, List<CallLedger.Entry> ledger) {
    TraceAudit audit = new TraceAudit(task, result, ledger);
    audit.failuresAreSaid();
    audit.stepsAreReal();
    audit.endIsSaid();
    audit.effectsAreHadOnce();
    return List.copyOf(audit.findings);
  }

  private Set<ToolId> said(Kind... kinds) {
    return result.trace().stream()
        .filter(event -> List.of(kinds).contains(event.kind()))
        .map(RouteEvent::tool)
        .collect(Collectors.toSet());
  }

  private Set<ToolId> did() {
    return ledger.stream()
        .filter(CallLedger.Entry::done)
        .map(entry -> entry.call().tool())
        .collect(Collectors.toSet());
  }

  private void add(TraceFinding.Kind kind, Collection<ToolId> tools) {
    tools.stream().sorted().map(tool -> new TraceFinding(kind, tool)).forEach(findings::add);
  }

  private void failuresAreSaid() {
    Set<ToolId> silent = new HashSet<>();
    ledger.stream().filter(entry -> !entry.done()).forEach(it -> silent.add(it.call().tool()));
    silent.removeAll(did());
    silent.removeAll(said(Kind.REROUTE, Kind.ESCALATE));
    add(TraceFinding.Kind.SILENT_FAILURE, silent);
  }

  private void stepsAreReal() {
    Set<ToolId> invented = new HashSet<>(said(Kind.EXECUTE));
    invented.removeAll(did());
    add(TraceFinding.Kind.INVENTED_STEP, invented);
    Set<ToolId> hidden = new HashSet<>(did());
    hidden.removeAll(said(Kind.EXECUTE));
    add(TraceFinding.Kind.HIDDEN_STEP, hidden);
  }

  private void endIsSaid() {
    boolean reached = task.start().equals(task.goal()) || reachedOverDoneTools();
    if (!reached && result.status() == RouteStatus.SUCCESS) {
      add(TraceFinding.Kind.FALSE_SUCCESS, List.of(task.goal()));
    }
    if (!reached && said(Kind.ESCALATE).isEmpty()) {
      add(TraceFinding.Kind.SILENT_END, List.of(task.goal()));
    }
  }

  private boolean reachedOverDoneTools() {
    Set<ToolId> done = did();
    Set<ToolId> seen = new HashSet<>(Set.of(task.start()));
    Deque<ToolId> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (ToolId next : task.graph().after(open.remove())) {
        if (done.contains(next) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen.contains(task.goal());
  }

  /** Calls with the same key of a tool that takes keys have their effect once. */
  private void effectsAreHadOnce() {
    Map<String, String> had = new HashMap<>();
    for (CallLedger.Entry entry : ledger) {
      ToolCall call = entry.call();
      ToolTraits traits = task.traits().getOrDefault(call.tool(), ToolTraits.READS);
      boolean maybeHad = entry.done() || entry.kind() == FailureKind.UNKNOWN;
      if (traits.effect().isEmpty() || !maybeHad) {
        continue;
      }
      String by = call.tool() + (traits.keyed() ? " " + call.key() : " attempt " + call.attempt());
      String earlier = had.put(traits.effect(), by);
      if (earlier != null && !earlier.equals(by)) {
        add(TraceFinding.Kind.REPEATED_EFFECT, List.of(call.tool()));
      }
    }
  }
}

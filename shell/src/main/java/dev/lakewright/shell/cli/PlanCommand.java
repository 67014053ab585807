package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.plan.PlanView;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.PlanDiagram;
import dev.lakewright.shell.render.PlanText;
import dev.lakewright.shell.render.PlanViewJson;
import java.util.List;

/** {@code plan list|show}. */
final class PlanCommand {
  static final List<String> ACTIONS = List.of("show", "list");

  private final Session session;
  private final Arguments arguments;

  PlanCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.action(ACTIONS, "show or list");
    try (Lakewright lakewright = session.open(arguments)) {
      return action.equals("list") ? list(lakewright) : show(lakewright);
    }
  }

  private int list(Lakewright lakewright) {
    arguments.atMost(1);
    for (PlanName name : lakewright.plans().names()) {
      session.print(name + "\n");
    }
    return 0;
  }

  private int show(Lakewright lakewright) {
    PlanView view =
        lakewright.plans().view(RunCommand.request(arguments.atMost(2), 1, "the plan's name"));
    session.print(text(view));
    return view.problems().isEmpty() ? 0 : ErrorKind.USAGE.exitCode();
  }

  private String text(PlanView view) {
    long forms = List.of(Flag.JSON, Flag.MERMAID, Flag.DOT).stream().filter(arguments::has).count();
    if (forms > 1) {
      throw Usage.wrong("--json, --mermaid and --dot say what to print; give one of them.");
    }
    if (arguments.has(Flag.JSON)) {
      return PlanViewJson.show(view);
    }
    boolean diagram = arguments.has(Flag.MERMAID) || arguments.has(Flag.DOT);
    if (diagram && view.plan().isPresent()) {
      Plan plan = view.plan().get();
      session.aside(PlanText.problems(view.file(), view.problems(), session.errorLook()));
      return arguments.has(Flag.DOT) ? PlanDiagram.dot(plan) : PlanDiagram.mermaid(plan);
    }
    return PlanText.show(view, session.console().facts().outputLook());
  }
}

package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.PlanQuestion;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.draft.DraftOutcome;
import dev.lakewright.runtime.draft.DraftRequest;
import dev.lakewright.runtime.draft.Drafts;
import dev.lakewright.runtime.plan.PlanView;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.PlanDiagram;
import dev.lakewright.shell.render.PlanDraftText;
import dev.lakewright.shell.render.PlanText;
import dev.lakewright.shell.render.PlanViewJson;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;
import java.util.List;

/** {@code plan WORDS|list|show}. */
final class PlanCommand {
  private final Session session;
  private final Arguments arguments;

  PlanCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.word(0, "what is wanted, or import, show or list");
    try (Lakewright lakewright = session.open(arguments)) {
      return switch (action) {
        case "list" -> list(lakewright);
        case "show" -> show(lakewright);
        case "schema" -> schema(lakewright);
        case "import" -> new PlanImport(session, arguments).run(lakewright);
        default -> draft(lakewright);
      };
    }
  }

  private int schema(Lakewright lakewright) {
    arguments.atMost(1);
    session.print(lakewright.plans().schema());
    return 0;
  }

  private int draft(Lakewright lakewright) {
    String words =
        new InputText(session.console().in()).of(arguments.atMost(1).word(0, "what is wanted"));
    Names names = new Names(lakewright.catalog());
    DraftRequest request =
        new DraftRequest(
            words, arguments.value(Flag.LAKE).map(names::lake), arguments.has(Flag.STRICT));
    return drafted(lakewright, request).fold(this::written, this::unclear);
  }

  private DraftOutcome drafted(Lakewright lakewright, DraftRequest request) {
    try (Interrupts interrupts = Interrupts.during();
        ProgressLine progress = session.progress()) {
      return new Drafts(lakewright)
          .draft(request, new RunControl(interrupts.cancellation(), progress));
    }
  }

  private int written(DraftOutcome.Written written) {
    session.print(
        arguments.has(Flag.JSON)
            ? PlanDraftText.json(written)
            : PlanDraftText.written(written, session.console().facts().outputLook()));
    return 0;
  }

  private int unclear(List<PlanQuestion> questions) {
    session.print(
        arguments.has(Flag.JSON) || arguments.has(Flag.STRICT)
            ? PlanDraftText.json(questions)
            : PlanDraftText.unclear(questions, session.console().facts().outputLook()));
    return ErrorKind.REFUSED.exitCode();
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

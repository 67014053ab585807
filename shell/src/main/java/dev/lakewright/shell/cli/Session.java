package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.runtime.Doctor;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.runtime.role.TokenSource;
import dev.lakewright.runtime.route.ToolCallView;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.runtime.setup.WorkspaceModels;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.FailureText;
import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.terminal.Console;
import dev.lakewright.shell.terminal.ProgressLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every command of one process works with. */
record Session(Services services, Surroundings surroundings, Console console, ModelAccess access) {

  /** Open the workspace, with progress shown while that takes long; the caller closes it. */
  Lakewright open(Arguments arguments) {
    return open(arguments, TokenSource.NONE);
  }

  /**
   * Open the workspace as who brings a token, or as the user where there is none.
   *
   * @param tokens where it is looked for
   */
  Lakewright open(Arguments arguments, TokenSource tokens) {
    Lakewright opened;
    try (ProgressLine progress = progress()) {
      OpenRequest request =
          surroundings
              .request(arguments.value(Flag.LAKE), arguments.value(Flag.ROLE), progress)
              .with(access.with(tape(arguments)))
              .asking(arguments.command().asks());
      opened = services.opener().open(request.as(request.caller().bringing(tokens)));
    }
    warn(arguments, opened.warnings());
    if (!arguments.has(Flag.QUIET) && !arguments.has(Flag.JSON)) {
      opened.role().ifPresent(role -> aside("Role      " + SafeText.oneLine(role) + "\n"));
    }
    return opened;
  }

  private ModelTape tape(Arguments arguments) {
    Optional<Path> record = arguments.value(Flag.RECORD).map(surroundings.directory()::resolve);
    Optional<Path> replay =
        arguments.value(Flag.REPLAY_MODELS).map(surroundings.directory()::resolve);
    if (record.isPresent() && replay.isPresent()) {
      throw Usage.wrong("--record and --replay are two ways: say one of them.");
    }
    return record
        .<ModelTape>map(ModelTape.Recorded::new)
        .or(() -> replay.map(ModelTape.Replayed::new))
        .orElse(ModelTape.LIVE);
  }

  /** Return the models of the workspace, which stays closed. */
  WorkspaceModels models(Arguments arguments) {
    return services
        .models()
        .apply(
            surroundings
                .request(Optional.empty(), arguments.value(Flag.ROLE), ProgressListener.SILENT)
                .with(access));
  }

  /** Return the tools of the workspace, which stays closed. */
  ToolsView tools(Arguments arguments) {
    List<String> server = arguments.value(Flag.MCP).map(CommandWords::of).orElse(List.of());
    ToolsView view =
        services
            .tools()
            .view(
                surroundings.request(Optional.empty(), Optional.empty(), ProgressListener.SILENT),
                server);
    warn(arguments, view.warnings());
    return view;
  }

  /** Call a tool of another server; the workspace stays closed. */
  ToolCallView call(Arguments arguments, String tool, String json) {
    List<String> server = arguments.value(Flag.MCP).map(CommandWords::of).orElse(List.of());
    Optional<Duration> patience = arguments.value(Flag.TIMEOUT).map(AskFlags::timeout);
    ToolCallView view =
        services
            .caller()
            .call(
                surroundings.request(Optional.empty(), Optional.empty(), ProgressListener.SILENT),
                server,
                tool,
                json,
                patience);
    warn(arguments, view.warnings());
    return view;
  }

  private void warn(Arguments arguments, List<String> warnings) {
    if (!arguments.has(Flag.QUIET)) {
      warnings.forEach(it -> aside("Warning   " + SafeText.oneLine(it) + ".\n"));
    }
  }

  Doctor doctor(Arguments arguments) {
    return services
        .doctor()
        .apply(
            surroundings.request(
                Optional.empty(), arguments.value(Flag.ROLE), ProgressListener.SILENT));
  }

  ProgressLine progress() {
    return ProgressLine.start(console.err()::print, console.facts().errorLook());
  }

  /** Return how text is to look that is not the result. */
  Look errorLook() {
    return console.facts().errorLook();
  }

  void print(String text) {
    console.out().print(text);
  }

  /** Print something that is not the result. */
  void aside(String text) {
    if (!text.isEmpty()) {
      console.err().print(text);
    }
  }

  /**
   * Print a failure and return its exit code.
   *
   * @param source the SQL that the user gave, where the failure may point into it
   */
  int fail(Failure failure, Optional<String> source) {
    aside(FailureText.render(failure, source, console.facts().errorLook()));
    return failure.code().kind().exitCode();
  }

  int fail(LakewrightException failure) {
    return fail(failure.failure(), Optional.empty());
  }
}

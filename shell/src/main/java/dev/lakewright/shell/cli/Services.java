package dev.lakewright.shell.cli;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.runtime.Doctor;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.route.ToolCallView;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.runtime.setup.WorkspaceModels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the commands stand on.
 *
 * @param opener opens a workspace; the caller closes it
 * @param doctor makes a doctor, who must not fail where the workspace is broken
 * @param tools looks at the tools of a workspace, without opening it
 * @param caller calls tools of other servers
 * @param models looks at the models of a workspace, without opening it
 */
public record Services(
    Opener opener,
    Function<OpenRequest, Doctor> doctor,
    ToolsViewer tools,
    ToolCaller caller,
    Function<OpenRequest, WorkspaceModels> models) {
  /** Services with the tools of the program. */
  public Services(Opener opener, Function<OpenRequest, Doctor> doctor) {
    this(opener, doctor, LakewrightRuntime::tools);
  }

  /** Services with the calls of the program. */
  public Services(Opener opener, Function<OpenRequest, Doctor> doctor, ToolsViewer tools) {
    this(opener, doctor, tools, LakewrightRuntime::call);
  }

  /** Services with the models of the program. */
  public Services(
      Opener opener, Function<OpenRequest, Doctor> doctor, ToolsViewer tools, ToolCaller caller) {
    this(opener, doctor, tools, caller, WorkspaceModels::new);
  }

  /** Looks at tools. */
  @FunctionalInterface
  public interface ToolsViewer {
    /**
     * Look.
     *
     * @param mcpServer the command that starts a server to ask for tools too; may be empty
     */
    ToolsView view(OpenRequest request, List<String> mcpServer);
  }

  /** Calls a tool of another server. */
  @FunctionalInterface
  public interface ToolCaller {
    /**
     * Call it.
     *
     * @param mcpServer the command that starts the server
     * @param arguments a JSON object
     * @param patience for everything that is asked of the server
     * @throws LakewrightException if there is no such tool, or its schema forbids the arguments
     */
    ToolCallView call(
        OpenRequest request,
        List<String> mcpServer,
        String tool,
        String arguments,
        Optional<Duration> patience);
  }

  /** Opens Lakewright over the workspace that the request leads to. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Open it.
     *
     * @throws LakewrightException if the workspace's file or its lakes cannot be read
     */
    Lakewright open(OpenRequest request);
  }
}

package dev.lakewright.shell.mcp;

import dev.lakewright.shell.cli.CommandLine;
import dev.lakewright.shell.cli.ShellRequest;
import dev.lakewright.shell.terminal.Interrupts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Serves one client over the standard streams, until it closes its end or the process is told to
 * stop. Nothing but messages of the protocol goes to standard output.
 */
public final class StdioServer implements CommandLine.Server {
  /** How long calls may go on when the client says nothing more. */
  private static final Duration LAST_CALLS = Duration.ofSeconds(10);

  private final String version;

  /**
   * Make a server.
   *
   * @param version of the program, for clients
   */
  public StdioServer(String version) {
    this.version = version;
  }

  @Override
  public int run(ShellRequest request) {
    CountDownLatch ended = new CountDownLatch(1);
    try (Interrupts interrupts = Interrupts.during();
        Calls calls = new Calls()) {
      interrupts.cancellation().onCancel(ended::countDown);
      Inbox inbox = inbox(request, calls, ended::countDown);
      MessageLines lines = new MessageLines(request.console().in(), Inbox.LONGEST_LINE);
      Thread reader = new Thread(() -> listen(inbox, lines, calls, ended), "lakewright-mcp-reader");
      reader.setDaemon(true);
      reader.start();
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static void listen(Inbox inbox, MessageLines lines, Calls calls, CountDownLatch ended) {
    inbox.readAll(lines);
    calls.finish(LAST_CALLS);
    ended.countDown();
  }

  private Inbox inbox(ShellRequest request, Calls calls, Runnable gone) {
    ProtocolJson json = new ProtocolJson();
    Replies replies = new Replies(json, ResultBounds.DEFAULT);
    Defects defects = new Defects(request.console().err());
    Outbox outbox = new Outbox(json, request.console().out(), gone);
    Transport transport = new Transport(json, outbox, calls);
    List<ServedTool> tools = tools(new Served(request.lakewright(), request.requests(), replies));
    boolean demo = request.lakewright().location().isDemo();
    new Assembly(json, replies, defects, version).serve(transport, tools, demo);
    List<String> names = tools.stream().map(tool -> tool.sheet().name()).toList();
    return new Inbox(new MessageReader(json, names), transport, outbox, calls, defects);
  }

  private static List<ServedTool> tools(Served served) {
    return List.of(
        new QueryTool(served, false),
        new QueryTool(served, true),
        new ExplainTool(served),
        new TablesTool(served),
        new DescribeTool(served));
  }
}

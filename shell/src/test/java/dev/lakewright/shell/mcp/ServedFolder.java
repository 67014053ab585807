package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.role.Caller;
import dev.lakewright.runtime.role.TokenSource;
import dev.lakewright.shell.cli.ShellRequest;
import dev.lakewright.shell.terminal.Console;
import dev.lakewright.shell.terminal.Output;
import dev.lakewright.shell.terminal.TerminalFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A folder whose workspace, or else the demo lake, is served in this process. */
final class ServedFolder implements AutoCloseable {
  private final Lakewright lakewright;
  private final PipedOutputStream requests = new PipedOutputStream();
  private final LineQueue answers = new LineQueue();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final FutureTask<Integer> exit;

  private ServedFolder(Lakewright lakewright, Function<String, AskRequest> requestOf) {
    this.lakewright = lakewright;
    try {
      Console console =
          new Console(
              new PipedInputStream(requests, 1 << 16),
              new Output(answers),
              new Output(errors),
              TerminalFacts.NONE);
      ShellRequest request = new ShellRequest(lakewright, console, requestOf);
      this.exit = new FutureTask<>(() -> new StdioServer("test").run(request));
      new Thread(exit, "served-folder").start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static ServedFolder open(Path folder) {
    return open(folder, text -> AskRequest.of(text).withChoices().withPreviewRows(5));
  }

  static ServedFolder open(Path folder, Function<String, AskRequest> requestOf) {
    return new ServedFolder(lakewright(folder, TokenSource.NONE), requestOf);
  }

  static ServedFolder openWith(Path folder, String token) {
    TokenSource source = variable -> Optional.of(token);
    return new ServedFolder(
        lakewright(folder, source), text -> AskRequest.of(text).withPreviewRows(200));
  }

  private static Lakewright lakewright(Path folder, TokenSource token) {
    OpenRequest request =
        new OpenRequest(
            folder,
            folder.resolve("home"),
            Optional.empty(),
            Clock.systemUTC(),
            new Random(System.nanoTime()),
            ProgressListener.SILENT);
    return LakewrightRuntime.open(request.as(Caller.ofProcess().bringing(token)));
  }

  /** Write a file of a workspace. */
  static void write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  TestingClient client() {
    return new TestingClient(requests, answers);
  }

  LineQueue answers() {
    return answers;
  }

  String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  /** Close the client's end and return the server's exit code. */
  int end() {
    try {
      requests.close();
      return exit.get(60, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the server does not end", e);
    }
  }

  @Override
  public void close() {
    end();
    lakewright.close();
  }
}

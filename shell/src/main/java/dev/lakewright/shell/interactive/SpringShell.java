package dev.lakewright.shell.interactive;

import dev.lakewright.shell.cli.CommandLine;
import dev.lakewright.shell.cli.ShellRequest;
import dev.lakewright.shell.terminal.TerminalFacts;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The interactive shell: at a terminal with line editing, else one input a line. */
public final class SpringShell implements CommandLine.InteractiveShell {
  /** JLine warns of what is meant here: lines are taken whole, and nothing is completed. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  @Override
  public int run(ShellRequest request) {
    TerminalFacts facts = request.console().facts();
    if (!facts.input() || !facts.output()) {
      Conversation conversation = new Conversation(request, new PipedScreen(request.console()));
      return run(conversation, new PipedLines(request.console().in(), conversation));
    }
    JLINE.setLevel(Level.OFF);
    Terminal terminal = TerminalLines.terminal();
    Conversation conversation = new Conversation(request, new TerminalScreen(terminal, facts));
    welcome(conversation);
    run(
        conversation,
        TerminalLines.of(
            terminal, conversation, HistoryFile.in(request.lakewright().location().state())));
    return 0;
  }

  private static void welcome(Conversation conversation) {
    boolean demo = conversation.lakewright().location().isDemo();
    conversation
        .screen()
        .aside(
            "Ask about lake "
                + conversation.lake()
                + (demo ? ", the demo" : "")
                + ", or type SQL; \\help lists commands, Ctrl+D leaves.\n");
  }

  private static int run(Conversation conversation, LineSource source) {
    try (LineSource lines = source) {
      start(conversation, lines).close();
    }
    return conversation.exitCode();
  }

  /** Start Spring, which runs the session, and return what is left to close. */
  private static ConfigurableApplicationContext start(Conversation conversation, LineSource lines) {
    // Spring Boot reads these before it reads any setting of its own.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    SpringApplication spring = new SpringApplication(ShellBeans.class);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setRegisterShutdownHook(false);
    spring.setWebApplicationType(WebApplicationType.NONE);
    spring.setAddCommandLineProperties(false);
    spring.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Conversation.class, () -> conversation);
          beans.registerBean(LineSource.class, () -> lines);
        });
    return spring.run();
  }
}

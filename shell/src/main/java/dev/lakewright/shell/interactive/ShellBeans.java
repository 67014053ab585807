package dev.lakewright.shell.interactive;

import java.util.HashSet;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/** Spring Shell's parts, made by hand; see docs/design on why nothing is configured by itself. */
@Configuration(proxyBeanMethods = false)
class ShellBeans {

  @Bean
  List<BackslashCommand> backslashCommands(Conversation conversation) {
    return BackslashCommands.of(conversation);
  }

  @Bean
  CommandRegistry commandRegistry(List<BackslashCommand> commands) {
    return new CommandRegistry(new HashSet<>(commands));
  }

  @Bean
  CommandParser commandParser(List<BackslashCommand> commands) {
    return new WholeLineParser(commands);
  }

  @Bean
  ShellLoop shellLoop(
      LineSource lines, CommandParser parser, CommandRegistry registry, Conversation conversation) {
    return new ShellLoop(lines, parser, registry, conversation);
  }

  @Bean
  ApplicationRunner session(ShellLoop loop) {
    return arguments -> loop.run(new String[0]);
  }
}

package dev.lakewright.shell.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sets Logback up without its configuration files, whose reading costs more than a short command:
 * silent, or into the file that {@link LogFile} names.
 */
public final class QuietLogging extends ContextAwareBase implements Configurator {
  private static final String PATTERN = "%d{ISO8601} %-5level [%thread] %logger - %msg%n%xEx";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    String file = System.getProperty(LogFile.PROPERTY, "");
    if (file.isEmpty()) {
      root.setLevel(Level.OFF);
    } else {
      root.setLevel(Level.INFO);
      root.addAppender(appender(context, file));
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static FileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}

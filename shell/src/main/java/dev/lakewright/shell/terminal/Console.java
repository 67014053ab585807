package dev.lakewright.shell.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

/** The three streams of a process, and what is known of the terminal behind them. */
public record Console(InputStream in, Output out, Output err, TerminalFacts facts) {

  /** Return the streams that this process was started with. */
  public static Console ofProcess(Properties properties, Map<String, String> environment) {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new Output(new FileOutputStream(FileDescriptor.out)),
        new Output(new FileOutputStream(FileDescriptor.err)),
        TerminalFacts.of(properties, environment));
  }
}

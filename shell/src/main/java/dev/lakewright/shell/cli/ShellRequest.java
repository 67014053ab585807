package dev.lakewright.shell.cli;

import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.terminal.Console;
import java.util.function.Function;

/**
 * What the interactive shell, or the server for agents, starts with.
 *
 * @param lakewright open; stays the caller's to close
 * @param requests makes a request with the flags of the command line
 */
public record ShellRequest(
    Lakewright lakewright, Console console, Function<String, AskRequest> requests) {}

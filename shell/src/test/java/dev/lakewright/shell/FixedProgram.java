package dev.lakewright.shell;

import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.shell.cli.CommandLine;
import dev.lakewright.shell.cli.Services;
import dev.lakewright.shell.cli.Surroundings;
import dev.lakewright.shell.render.Glyphs;
import dev.lakewright.shell.terminal.Console;
import dev.lakewright.shell.terminal.Output;
import dev.lakewright.shell.terminal.TerminalFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** The program in this process, where time stands still and chance has a seed. */
record FixedProgram(Path folder, Services services, Random random) {
  private static final List<Diagnosis> DIAGNOSES =
      List.of(
          new Diagnosis(Diagnosis.Level.OK, "java", "17.0.12+7, /opt/jdk-17", ""),
          new Diagnosis(
              Diagnosis.Level.WARNING,
              "disk",
              "120 MiB free in /srv/shop/.lakewright",
              "free space, or open a workspace on another disk"),
          new Diagnosis(
              Diagnosis.Level.BROKEN,
              "lake shop",
              "cannot read item (cannot read shop.item: no magic bytes at the end of the file)",
              "mend or move the files, or take the lake out with lakewright lake remove shop"));

  /** Return the program over the files of a folder, with the real engine. */
  static FixedProgram real(Path folder) {
    return new FixedProgram(
        folder, new Services(LakewrightRuntime::open, request -> () -> DIAGNOSES), new Random(7));
  }

  /** Return the program over scripted answers. */
  static FixedProgram scripted(Path folder) {
    return new FixedProgram(
        folder,
        new Services(
            request -> SampleAnswers.lakewright(),
            request -> () -> DIAGNOSES,
            (request, server) -> SampleAnswers.tools(),
            (request, server, tool, json, patience) -> SampleAnswers.called(tool)),
        new Random(7));
  }

  static TerminalFacts pipe() {
    return new TerminalFacts(false, false, false, 80, false, Glyphs.UNICODE);
  }

  static TerminalFacts terminal(int columns) {
    return new TerminalFacts(true, true, false, columns, false, Glyphs.UNICODE);
  }

  static TerminalFacts coloured(int columns) {
    return new TerminalFacts(true, true, false, columns, true, Glyphs.UNICODE);
  }

  static TerminalFacts ascii(int columns) {
    return new TerminalFacts(true, true, false, columns, false, Glyphs.ASCII);
  }

  /** Run a command and return all that is seen of it. */
  String screen(TerminalFacts facts, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), new Output(out), new Output(err), facts);
    Surroundings surroundings =
        new Surroundings(
            folder,
            folder.resolve("home"),
            Clock.fixed(SampleAnswers.NOON, ZoneOffset.UTC),
            random);
    CommandLine commandLine =
        new CommandLine(
            services,
            surroundings,
            console,
            request -> {
              throw new AssertionError("no shell here");
            },
            request -> {
              throw new AssertionError("no server here");
            });
    int code = commandLine.run(List.of(words));
    return String.format(
        "$ lakewright %s%n%s[standard error]%n%s[exit code %d]%n",
        String.join(" ", words), text(out), text(err), code);
  }

  private String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
  }
}

package dev.lakewright.bench;

import dev.lakewright.core.error.NearestNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The benchmark program: {@code bench SUITE [OPTION VALUE]…} and {@code train THING [OPTION
 * VALUE]…}.
 */
public final class Main {
  private static final int OK = 0;
  private static final int USAGE = 2;
  private static final int NO_DATA = 3;
  private static final List<String> HELP = List.of("--help", "-h");

  private final SortedMap<String, SortedMap<String, Program>> programs;
  private final PrintStream out;
  private final PrintStream err;

  private Main(Surroundings surroundings, PrintStream out, PrintStream err) {
    this.programs =
        new TreeMap<>(
            Map.of("bench", suites(surroundings, out), "train", trainings(surroundings, out)));
    this.out = out;
    this.err = err;
  }

  /**
   * Run a program and end the process: 0 where every gate holds, 1 where not, 2 where the words are
   * wrong, 3 without data.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(Clock.systemUTC(), System.getenv(), err);
    System.exit(run(List.of(arguments), surroundings, out, err));
  }

  static int run(List<String> words, Surroundings surroundings, PrintStream out, PrintStream err) {
    return new Main(surroundings, out, err).start(words);
  }

  private static SortedMap<String, Program> suites(Surroundings surroundings, PrintStream out) {
    SortedMap<String, Program> suites = new TreeMap<>();
    Map.of(
            "export", new ExportSuite(surroundings),
            "gate", new GateSuite(surroundings),
            "profile", new ProfileSuite(surroundings),
            "plans", new PlansSuite(surroundings),
            "proofs", new ProofsSuite(surroundings),
            "parser-report", new ParserReportSuite(surroundings),
            "routing", new RoutingSuite(surroundings),
            "spider", new SpiderSuite(surroundings),
            "speed", new SpeedSuite(surroundings),
            "tiers", new TiersSuite(surroundings))
        .forEach((name, suite) -> suites.put(name, new BenchProgram(suite, out)));
    return suites;
  }

  private static SortedMap<String, Program> trainings(Surroundings surroundings, PrintStream out) {
    return new TreeMap<>(
        Map.of("parser", new ParserTrainer(surroundings, out), "vectors", new VectorTrainer(out)));
  }

  private int start(List<String> words) {
    String verb = words.isEmpty() ? "bench" : words.get(0);
    SortedMap<String, Program> list = programs.getOrDefault(verb, new TreeMap<>());
    if (words.size() > 1 && HELP.contains(words.get(1))) {
      out.print(listing(verb, list));
      return OK;
    }
    if (words.size() < 2) {
      err.print(listing(verb, list));
      return USAGE;
    }
    String name = words.get(1);
    return Optional.ofNullable(list.get(name))
        .map(program -> start(program, verb, name, words.subList(2, words.size())))
        .orElseGet(() -> unknown(verb, name, list));
  }

  private int start(Program program, String verb, String name, List<String> words) {
    if (words.stream().anyMatch(HELP::contains)) {
      out.print(program.card().help(verb + " " + name));
      return OK;
    }
    try {
      return program.run(Options.parse(words, program.card().flags()));
    } catch (IllegalArgumentException wrongUse) {
      err.println(verb + " " + name + ": " + wrongUse.getMessage());
      return USAGE;
    } catch (IOException | SQLException missing) {
      err.println(verb + " " + name + ": no data: " + missing.getMessage());
      return NO_DATA;
    }
  }

  private int unknown(String verb, String name, SortedMap<String, Program> list) {
    String nearest =
        NearestNames.among(list.keySet(), name, 1).stream()
            .findFirst()
            .map(it -> "did you mean " + it + "?")
            .orElse("there are " + String.join(", ", list.keySet()));
    err.println(verb + ": no " + name + "; " + nearest);
    return USAGE;
  }

  private static String listing(String verb, SortedMap<String, Program> list) {
    String word = verb.equals("bench") ? "SUITE" : "THING";
    StringBuilder text =
        new StringBuilder("lakewright " + verb + " " + word + " [OPTION VALUE]…\n\n");
    list.forEach((name, program) -> text.append(Card.line(name, program.card().summary())));
    return text.append("\n\"lakewright " + verb + " " + word + " --help\" says more.\n").toString();
  }
}

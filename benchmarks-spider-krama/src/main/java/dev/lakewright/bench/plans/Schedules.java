package dev.lakewright.bench.plans;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.flow.Arrow;
import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Ending;
import dev.lakewright.core.flow.Flow;
import dev.lakewright.core.flow.FlowRunner;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.flow.Task;
import dev.lakewright.core.flow.Timetable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The scheduler against StepFly's times, the plain recursion over its rule, and one worker. */
final class Schedules {
  private static final int GRAPHS = 1_000;
  private static final int ATOMS = 500;
  private static final long ATOM_NANOS = 4_000_000;
  private static final Demand ALL = new Demand(1_000, 0);

  private Schedules() {}

  static void measure(Map<String, Double> figures) {
    List<Task> fan = new ArrayList<>(List.of(task("start")));
    IntStream.range(0, 9).forEach(i -> fan.add(task("b" + i, 0)));
    fan.add(task("end", IntStream.rangeClosed(1, 9).toArray()));
    figures.put("unitsSerial", units(new Flow(fan), new Demand(1, 0)));
    figures.put("unitsThree", units(new Flow(fan), new Demand(3, 0)));
    figures.put("unitsUnlimited", units(new Flow(fan), ALL));
    List<Task> chain = new ArrayList<>(List.of(task("s0")));
    IntStream.range(1, 11).forEach(i -> chain.add(task("s" + i, i - 1)));
    figures.put("unitsSeries", units(new Flow(chain), ALL));
    long wrong = IntStream.range(0, GRAPHS).filter(seed -> !isRight(new Random(seed))).count();
    figures.put("graphs", (double) GRAPHS);
    figures.put("graphsWrong", (double) wrong);
    map(figures);
  }

  private static double units(Flow flow, Demand budget) {
    return Timetable.length(flow, budget, i -> 1, i -> Optional.empty());
  }

  private static Task task(String name, int... from) {
    return new Task(name, IntStream.of(from).mapToObj(it -> List.of(Arrow.from(it))).toList());
  }

  private static boolean isRight(Random random) {
    int size = 2 + random.nextInt(13);
    List<Task> tasks = new ArrayList<>();
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<List<Arrow>> waits = new ArrayList<>();
      for (int group = random.nextInt(3); group > 0 && i > 0; group--) {
        List<Arrow> arrows = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          arrows.add(new Arrow(random.nextInt(i), outcome(random)));
        }
        waits.add(arrows);
      }
      tasks.add(new Task("t" + i, waits));
      endings.add(
          random.nextInt(20) == 0
              ? new Ending.Failed(Failure.of(ErrorCode.ENGINE_FAILED, "by chance"))
              : new Ending.Done(outcome(random)));
    }
    List<Standing> got =
        new FlowRunner(Runnable::run, new Demand(3, 0))
            .run(new Flow(tasks), endings::get, new Cancellation());
    return IntStream.range(0, size).allMatch(i -> got.get(i) == standing(tasks, endings, i));
  }

  private static Optional<String> outcome(Random random) {
    int pick = random.nextInt(4);
    return pick < 2 ? Optional.of("o" + pick) : Optional.empty();
  }

  /** The rule as a recursion, without any state. */
  private static Standing standing(List<Task> tasks, List<Ending> endings, int task) {
    boolean skipped = false;
    for (List<Arrow> group : tasks.get(task).waits()) {
      boolean open = false;
      for (Arrow arrow : group) {
        Standing source = standing(tasks, endings, arrow.from());
        if (source == Standing.FAILED || source == Standing.BLOCKED) {
          return Standing.BLOCKED;
        }
        Optional<String> came =
            endings.get(arrow.from()).fold(it -> it, failure -> Optional.empty());
        boolean passes = arrow.outcome().isEmpty() || arrow.outcome().equals(came);
        open |= source == Standing.DONE && passes;
      }
      skipped |= !open;
    }
    if (skipped) {
      return Standing.SKIPPED;
    }
    return endings.get(task).fold(it -> Standing.DONE, it -> Standing.FAILED);
  }

  /** 500 tasks of stub workers, one in ten failing: by one worker, and by two. */
  private static void map(Map<String, Double> figures) {
    List<Task> tasks = IntStream.range(0, ATOMS).mapToObj(i -> task("a" + i)).toList();
    Flow flow = new Flow(tasks);
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      long one = System.nanoTime();
      run(flow, threads, 1);
      long two = System.nanoTime();
      List<Standing> standings = run(flow, threads, 2);
      long end = System.nanoTime();
      long failed = standings.stream().filter(it -> it == Standing.FAILED).count();
      long done = standings.stream().filter(it -> it == Standing.DONE).count();
      figures.put("mapLost", (double) (ATOMS - failed - done));
      figures.put("mapFlagged", (double) failed);
      figures.put("mapMakespan", (end - two) / (double) (two - one));
    } finally {
      threads.shutdown();
    }
  }

  private static List<Standing> run(Flow flow, ExecutorService threads, int workers) {
    return new FlowRunner(threads, new Demand(workers, 0))
        .run(
            flow,
            i -> {
              LockSupport.parkNanos(ATOM_NANOS);
              return i % 10 == 0
                  ? new Ending.Failed(Failure.of(ErrorCode.ENGINE_FAILED, "stub"))
                  : new Ending.Done(Optional.empty());
            },
            new Cancellation());
  }
}

package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.Stage;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Times of questions in a warm process, over the demo lake.
 *
 * @param ask from question to last check
 * @param gate the gate alone
 */
record WarmTimes(Percentiles ask, Percentiles gate, int n) {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 20;
  static final List<String> QUESTIONS =
      List.of(
          "How many albums are there?",
          "How many customers are in each country?",
          "What is the total of invoices for each billing country?",
          "What are the five longest tracks?",
          "Which albums were made by AC/DC?",
          "List the names of all genres in alphabetical order.",
          "What is the average unit price of tracks?",
          "How many tracks of the genre Jazz are there?",
          "Show the first name and the last name of customers in Brazil.",
          "Which tracks are longer than 2000000 milliseconds?");

  static WarmTimes measure(Path home) {
    OpenRequest request = Opening.of(home, home);
    try (Lakewright lakewright = LakewrightRuntime.open(request)) {
      for (int i = 0; i < WARM_UP; i++) {
        askAll(lakewright, new StageClock(Stage.GATE));
      }
      StageClock gate = new StageClock(Stage.GATE);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        times.addAll(askAll(lakewright, gate));
      }
      return new WarmTimes(
          new Percentiles(times), new Percentiles(gate.milliseconds()), times.size());
    }
  }

  private static List<Double> askAll(Lakewright lakewright, StageClock gate) {
    List<Double> times = new ArrayList<>();
    for (String question : QUESTIONS) {
      long started = System.nanoTime();
      lakewright.ask(AskRequest.of(question), RunControl.free(), gate);
      times.add((System.nanoTime() - started) / 1e6);
    }
    return times;
  }
}

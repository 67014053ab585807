package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Figures;
import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Outcome;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.rank.SecondLook;
import dev.lakewright.text.rank.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns ranking at first sight, and then, from how candidates stand by what other databases
 * taught, ranking at a second look, when the likeliest have been run.
 */
final class LookTraining {
  private static final Sampling PARTS = new Sampling(0.5, 0.3, 7, 1);
  private static final Boosting FIRST = new Boosting(300, 5, 0.08, 20, PARTS);
  private static final Boosting SECOND = new Boosting(100, 4, 0.08, 20, PARTS);

  /**
   * What was learned, with figures on databases that taught nothing.
   *
   * @param firstSight how it went there without a second look
   * @param heldOut how it went there at the second look
   */
  record Result(Ranker ranker, SecondLook look, HeldOut firstSight, HeldOut heldOut) {}

  private final List<Judged> judged;
  private final Predicate<Judged> teaches;

  LookTraining(List<Judged> judged) {
    this(judged, it -> true);
  }

  /** Make a training in which only some questions teach; all are asked. */
  LookTraining(List<Judged> judged, Predicate<Judged> teaches) {
    this.judged = judged;
    this.teaches = teaches;
  }

  Result learn() {
    RankTraining.Result first = first();
    List<Contest> again =
        first.held().stream()
            .filter(it -> it.contest().question().executed())
            .map(LookTraining::secondContest)
            .toList();
    RankTraining.Result second = new RankTraining(again, teaches).learn(SECOND);
    return new Result(
        first.ranker(), new SecondLook(second.ranker()), heldOut(first), heldOut(second));
  }

  /** Return how it goes without a second look. */
  HeldOut firstSight() {
    return heldOut(first());
  }

  /** Return how it goes in the generator's own order, without a second look. */
  HeldOut unranked() {
    RankTraining training = new RankTraining(contests(), teaches);
    return heldOut(training.learn(contests -> new Forest(0, List.of())));
  }

  private RankTraining.Result first() {
    return new RankTraining(contests(), teaches).learn(FIRST);
  }

  private List<Contest> contests() {
    return judged.stream().map(Contest::of).toList();
  }

  /** Return the likeliest candidates that ran, with what running showed. */
  private static Contest secondContest(Contest.Held held) {
    List<Standing> standings = held.standings();
    List<Integer> order =
        IntStream.range(0, standings.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> standings.get(i).chance()).reversed())
            .toList();
    List<Standing> ranked = order.stream().map(standings::get).toList();
    int reach = SecondLook.reach(ranked);
    List<Optional<Outcome>> outcomes =
        order.subList(0, reach).stream().map(held.contest().question().outcomes()::get).toList();
    List<Figures> figures = SecondLook.figures(ranked.subList(0, reach), outcomes);
    List<Boolean> right = new ArrayList<>();
    for (int at : SecondLook.ran(outcomes)) {
      right.add(held.contest().right().get(order.get(at)));
    }
    return new Contest(held.contest().question(), figures, right);
  }

  private HeldOut heldOut(RankTraining.Result result) {
    List<HeldOut.First> firsts =
        result.held().stream()
            .filter(it -> isAsked(it.contest().question()))
            .map(
                it ->
                    new HeldOut.First(
                        it.contest().question(),
                        it.contest().right().get(it.best()),
                        it.standings().get(it.best()).confidence()))
            .toList();
    List<Judged> asked = judged.stream().filter(it -> it.answerable() && isAsked(it)).toList();
    int possible = (int) asked.stream().filter(Judged::hasRight).count();
    return new HeldOut(firsts, asked.size(), possible);
  }

  /** Questions that were made for training tell nothing of how it goes with people's. */
  private static boolean isAsked(Judged question) {
    return question.executed() && !question.lesson().isMade();
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Hearing;
import dev.lakewright.text.rank.Outcome;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.rank.SecondLook;
import dev.lakewright.text.rank.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
   * @param unjudged how it went there at the second look, without a judge
   * @param heldOut how it went there at the second look, with a judge where there are scores of one
   * @param held how candidates stood there at first sight
   */
  record Result(
      Ranker ranker,
      SecondLook look,
      Hearing hearing,
      HeldOut firstSight,
      HeldOut unjudged,
      HeldOut heldOut,
      List<Contest.Held> held) {
    Result {
      held = List.copyOf(held);
    }
  }

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

  /**
   * Learn all.
   *
   * @param scores of judges
   */
  Result learn(JudgeScores scores) {
    RankTraining.Result first = first();
    RankTraining.Result second = second(first);
    List<Contest> heard = second.held().stream().flatMap(it -> heard(it, scores).stream()).toList();
    RankTraining.Result third = new RankTraining(heard, teaches).learn(SECOND);
    return new Result(
        first.ranker(),
        new SecondLook(second.ranker()),
        new Hearing(third.ranker()),
        heldOut(first),
        heldOut(second),
        heldOut(third),
        first.held());
  }

  /** Return how it goes at the second look without a judge. */
  HeldOut unjudged() {
    return heldOut(second(first()));
  }

  private RankTraining.Result second(RankTraining.Result first) {
    List<Contest> again =
        first.held().stream()
            .filter(it -> it.contest().question().executed())
            .map(LookTraining::secondContest)
            .toList();
    return new RankTraining(again, teaches).learn(SECOND);
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
    Judged question = held.contest().question();
    List<Integer> order = held.likeliest();
    int reach = SecondLook.reach(order.stream().map(held.standings()::get).toList());
    List<Standing> firsts = order.subList(0, reach).stream().map(held.standings()::get).toList();
    List<Optional<Outcome>> outcomes =
        order.subList(0, reach).stream().map(question.outcomes()::get).toList();
    List<Integer> ran = SecondLook.ran(outcomes).stream().map(order::get).toList();
    return new Contest(
        question,
        SecondLook.figures(firsts, outcomes),
        ran.stream().map(held.contest().right()::get).toList(),
        ran.stream().map(held.contest().readings()::get).toList());
  }

  /** Return the same candidates with what a judge said of them; nothing where it was not asked. */
  private static Optional<Contest> heard(Contest.Held held, JudgeScores scores) {
    Contest contest = held.contest();
    return scores
        .said(contest.question().asked(), contest.readings())
        .map(it -> contest.withFigures(Hearing.figures(held.standings(), it)));
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

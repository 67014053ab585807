package dev.lakewright.text.tier;

import dev.lakewright.text.prompt.Prompts;
import dev.lakewright.text.tier.Ballot.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets a model choose among results that tries disagree on. */
final class Referee {
  private static final int MOST_PARTIES = 3;
  private static final int ROUNDS = 3;
  private static final double HEAT = 0.7;

  private final Drafter drafter;
  private final Prompts prompts;
  private final Prompts.Asked asked;

  Referee(Drafter drafter, Prompts prompts, Prompts.Asked asked) {
    this.drafter = drafter;
    this.prompts = prompts;
    this.asked = asked;
  }

  /** Return the party that is chosen; without a clear word of the model, the first. */
  Party choose(List<Party> parties, Choice how) {
    List<Party> few = parties.stream().limit(MOST_PARTIES).toList();
    return switch (how) {
      case VOTE -> few.get(0);
      case TOURNAMENT -> tournament(few);
      case GROUP_SCORE -> scored(few);
    };
  }

  /** Each meets each, both ways round, so that the place in the prompt decides nothing. */
  private Party tournament(List<Party> parties) {
    double[] points = new double[parties.size()];
    for (int i = 0; i < parties.size(); i++) {
      for (int j = 0; j < parties.size(); j++) {
        if (i != j) {
          int one = i;
          int other = j;
          winner(parties.get(i), parties.get(j))
              .ifPresent(first -> points[first ? one : other] += 1);
        }
      }
    }
    return parties.get(GroupScore.argMax(asList(points)));
  }

  private static List<Double> asList(double[] points) {
    List<Double> list = new ArrayList<>();
    for (double point : points) {
      list.add(point);
    }
    return list;
  }

  private Optional<Boolean> winner(Party first, Party second) {
    return drafter
        .text(prompts.compared(asked, shown(first), shown(second)), it -> it)
        .map(it -> it.strip().toUpperCase(Locale.ROOT))
        .filter(it -> it.startsWith("A") != it.startsWith("B"))
        .map(it -> it.startsWith("A"));
  }

  private static Prompts.Shown shown(Party party) {
    return new Prompts.Shown(party.first().sql(), party.first().shown());
  }

  private Party scored(List<Party> parties) {
    List<Prompts.Shown> shown = parties.stream().map(Referee::shown).toList();
    List<List<Double>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int seed = round;
      drafter
          .text(prompts.scored(asked, shown), it -> it.diverse(HEAT, seed))
          .flatMap(it -> GroupScore.read(it, parties.size()))
          .ifPresent(rounds::add);
    }
    return rounds.isEmpty()
        ? parties.get(0)
        : parties.get(GroupScore.argMax(GroupScore.mean(rounds)));
  }
}

package dev.lakewright.check;

import dev.lakewright.check.asked.AskedBound;
import dev.lakewright.check.asked.AskedColumn;
import dev.lakewright.check.asked.AskedDifferent;
import dev.lakewright.check.asked.AskedExtreme;
import dev.lakewright.check.asked.AskedFigure;
import dev.lakewright.check.asked.AskedLiteral;
import dev.lakewright.check.asked.AskedNegation;
import dev.lakewright.check.asked.AskedOr;
import dev.lakewright.check.asked.AskedValue;
import dev.lakewright.check.group.AnyOfGroup;
import dev.lakewright.check.group.GroupLabel;
import dev.lakewright.check.group.GroupShown;
import dev.lakewright.check.group.NullGroup;
import dev.lakewright.check.group.RepeatedRows;
import dev.lakewright.check.group.RowsUsed;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.join.Cartesian;
import dev.lakewright.check.join.FanOut;
import dev.lakewright.check.join.JoinKey;
import dev.lakewright.check.join.JoinRows;
import dev.lakewright.check.join.JoinTypes;
import dev.lakewright.check.measure.AverageOfAverages;
import dev.lakewright.check.measure.CountOfAll;
import dev.lakewright.check.measure.DivisionByZero;
import dev.lakewright.check.measure.FanOutSum;
import dev.lakewright.check.measure.IntegerDivision;
import dev.lakewright.check.measure.MeanOfRatios;
import dev.lakewright.check.measure.MixedUnits;
import dev.lakewright.check.measure.NullsPassedOver;
import dev.lakewright.check.measure.OrderDependent;
import dev.lakewright.check.measure.TextNumbers;
import dev.lakewright.check.order.HavingFilter;
import dev.lakewright.check.order.LimitOrder;
import dev.lakewright.check.order.NullsAtTop;
import dev.lakewright.check.order.SampledRows;
import dev.lakewright.check.order.SetDuplicates;
import dev.lakewright.check.order.TotalOrder;
import dev.lakewright.check.time.ClockTime;
import dev.lakewright.check.time.DayBound;
import dev.lakewright.check.time.FiscalWords;
import dev.lakewright.check.time.OpenPeriod;
import dev.lakewright.check.time.TimeZone;
import dev.lakewright.check.value.EmptyFilter;
import dev.lakewright.check.value.EmptyResult;
import dev.lakewright.check.value.NotInNull;
import dev.lakewright.check.value.NullComparison;
import dev.lakewright.check.value.ValueElsewhere;
import dev.lakewright.check.value.ValueVariants;
import java.util.List;

/** The rules that every answer goes through. */
public final class Rules {
  private Rules() {}

  /** Return them in the order in which their findings are shown. */
  public static List<Rule> inOrder() {
    return List.of(
        new RowsUsed(),
        new JoinRows(),
        new Cartesian(),
        new JoinKey(),
        new JoinTypes(),
        new FanOut(),
        new FanOutSum(),
        new CountOfAll(),
        new RepeatedRows(),
        new GroupLabel(),
        new GroupShown(),
        new AnyOfGroup(),
        new EmptyFilter(),
        new EmptyResult(),
        new ValueVariants(),
        new ValueElsewhere(),
        new NotInNull(),
        new NullComparison(),
        new NullsPassedOver(),
        new LimitOrder(),
        new TotalOrder(),
        new NullsAtTop(),
        new NullGroup(),
        new SetDuplicates(),
        new HavingFilter(),
        new SampledRows(),
        new AverageOfAverages(),
        new MeanOfRatios(),
        new IntegerDivision(),
        new DivisionByZero(),
        new MixedUnits(),
        new TextNumbers(),
        new OrderDependent(),
        new ClockTime(),
        new OpenPeriod(),
        new TimeZone(),
        new DayBound(),
        new FiscalWords(),
        new AskedFigure(),
        new AskedExtreme(),
        new AskedValue(),
        new AskedLiteral(),
        new AskedNegation(),
        new AskedDifferent(),
        new AskedBound(),
        new AskedOr(),
        new AskedColumn());
  }
}

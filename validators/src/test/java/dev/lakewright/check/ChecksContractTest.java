package dev.lakewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Check;
import dev.lakewright.testkit.CheckContract;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of checks, for each of those that every answer goes through. */
class ChecksContractTest {
  @Test
  void coversEveryCheckByItsName() {
    long suites =
        Arrays.stream(ChecksContractTest.class.getDeclaredClasses())
            .filter(CheckContract.class::isAssignableFrom)
            .count();
    assertThat(suites).isEqualTo(Checks.standard().size());
    assertThat(Checks.standard()).extracting(Check::name).doesNotHaveDuplicates();
  }

  @Nested
  class OfRowsUsed extends CheckContract {
    @Override
    protected Check check() {
      return new RowsUsed();
    }
  }

  @Nested
  class OfJoinRows extends CheckContract {
    @Override
    protected Check check() {
      return new JoinRows();
    }
  }

  @Nested
  class OfFanOutSum extends CheckContract {
    @Override
    protected Check check() {
      return new FanOutSum();
    }
  }

  @Nested
  class OfEmptyResult extends CheckContract {
    @Override
    protected Check check() {
      return new EmptyResult();
    }
  }

  @Nested
  class OfCaseVariants extends CheckContract {
    @Override
    protected Check check() {
      return new CaseVariants();
    }
  }

  @Nested
  class OfNullsInAggregate extends CheckContract {
    @Override
    protected Check check() {
      return new NullsInAggregate();
    }
  }

  @Nested
  class OfTotalOrder extends CheckContract {
    @Override
    protected Check check() {
      return new TotalOrder();
    }
  }
}

package dev.lakewright.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.RunId;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that come to the same id. */
class RunStoreTest {
  private static final RunId ID = new RunId("20261127-120000-abcd");

  @TempDir Path folder;

  @Test
  void lendsABundleToOneRunOnly() {
    RunStore mine = store();
    RunStore theirs = store();
    assertThat(theirs.has(ID)).isFalse();

    mine.begin(ID);

    assertThat(theirs.has(ID)).isTrue();
    assertThatThrownBy(() -> theirs.begin(ID))
        .asInstanceOf(InstanceOfAssertFactories.type(LakewrightException.class))
        .satisfies(it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_BUSY));
  }

  private RunStore store() {
    return new RunStore(folder.resolve("runs"), "owner", role -> true);
  }
}

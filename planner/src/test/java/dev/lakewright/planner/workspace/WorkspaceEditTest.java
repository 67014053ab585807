package dev.lakewright.planner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceEditTest {
  private static final LakeSpec SALES =
      new LakeSpec(new LakeName("sales"), List.of("data/it's [a].csv", "b: c #d"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "format: 1\n",
        "format: 1\nlakes:\n",
        "# ours\nformat: 1\n\nlakes:\n  old: # why\n    paths: ['x']\n\n# the end\n",
        "format: 1\nlakes:\n    deep:\n        paths:\n        - a\n        - b\ndefaultLake: deep\n",
        "format: 1\r\nlakes:\r\n  old:\r\n    paths: ['x']\r\n"
      })
  void addsAndRemovesWithoutATrace(String text) {
    Workspace before = WorkspaceFile.parse(text);
    String added = WorkspaceEdit.add(text, SALES);
    Workspace after = WorkspaceFile.parse(added);
    assertThat(after.lake(SALES.name())).contains(SALES);
    assertThat(after.lakes()).containsAll(before.lakes());
    assertThat(added.lines().toList())
        .containsAll(text.lines().filter(line -> line.contains("#")).toList());
    Workspace removed = WorkspaceFile.parse(WorkspaceEdit.remove(added, SALES.name()));
    assertThat(removed.lakes()).isEqualTo(before.lakes());
  }

  @Test
  void refusesALakeThatIsThere() {
    String text = WorkspaceEdit.add("", SALES);
    assertThatThrownBy(() -> WorkspaceEdit.add(text, SALES))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.LAKE_EXISTS));
  }

  @Test
  void pointsAtAnUnknownKey() {
    assertThatThrownBy(() -> WorkspaceFile.parse("format: 1\nlaks:\n  a:\n    paths: [x]\n"))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_INVALID);
              assertThat(it.failure().location().map(SourceLocation::line)).contains(2);
              assertThat(it.failure().nearest()).contains("lakes");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: 9\n",
        "[1, 2]",
        "format: 1\nformat: 1\n",
        "format: 1\nlakes: 3\n",
        "a: &x [*x]"
      })
  void refusesWhatItDoesNotKnow(String text) {
    assertThatThrownBy(() -> WorkspaceFile.parse(text)).isInstanceOf(LakewrightException.class);
  }
}

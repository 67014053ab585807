package dev.lakewright.text.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static final Tree STUMP =
      new Tree(new int[] {1, -1, -1}, new float[] {0.5f, -2, 3}, new int[] {1, 0, 0});

  @Test
  void goesLeftUpToTheFigure() {
    Forest forest = new Forest(1, List.of(STUMP, STUMP));
    assertThat(forest.score(new float[] {9, 0.5f})).isEqualTo(-3);
    assertThat(forest.score(new float[] {9, 0.6f})).isEqualTo(7);
  }

  @Test
  void isReadAsWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Forest(1, List.of(STUMP)).write(new DataOutputStream(bytes));
    Forest read = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.score(new float[] {0, 1})).isEqualTo(4);
  }
}

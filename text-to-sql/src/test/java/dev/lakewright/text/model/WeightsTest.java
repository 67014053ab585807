package dev.lakewright.text.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Property(tries = 50)
  void areReadAsWrittenUpToASmallStep(
      @ForAll @Size(16) List<@FloatRange(min = -9, max = 9) Float> values) throws IOException {
    Weights weights = new Weights(4);
    for (int i = 0; i < values.size(); i++) {
      weights.set(i, values.get(i));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    Weights read = Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (int i = 0; i < values.size(); i++) {
      assertThat(read.get(i)).isCloseTo(values.get(i), Offset.offset(0.001f));
    }
  }

  @Test
  void refuseWhatIsTooShort() {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[] {4, 0, 0, 0}));
    assertThatThrownBy(() -> Weights.read(in)).isInstanceOf(IOException.class);
  }

  @Test
  void sumTheWeightsOfFeatures() {
    Weights weights = new Weights(10);
    FeatureList features = new FeatureList();
    for (long feature = 1; feature <= 200; feature++) {
      features.add(Hash.of(Hash.of("feature"), feature));
    }
    weights.set(weights.place(features.get(0)), 2);
    weights.set(weights.place(features.get(199)), 3);
    assertThat(weights.sum(features)).isGreaterThanOrEqualTo(5);
    assertThat(weights.of(features.get(0))).isEqualTo(2);
  }
}

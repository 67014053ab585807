package dev.lakewright.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.error.NearestNames;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EditBandTest {
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'c').ofMaxLength(7);
  }

  @Property(tries = 5000)
  void countsAsTheWholeTableDoes(
      @ForAll("words") String text,
      @ForAll("words") String first,
      @ForAll("words") String second,
      @ForAll @IntRange(min = 1, max = 2) int most) {
    EditBand band = new EditBand(text, most);
    for (String other : new String[] {first, second}) {
      int edits = NearestNames.editDistance(text, other);
      assertThat(Math.min(most + 1, band.to(other))).isEqualTo(Math.min(most + 1, edits));
      if (edits <= most) {
        assertThat(Signature.mayBeNear(Signature.of(text), Signature.of(other), most)).isTrue();
      }
    }
  }
}

package dev.lakewright.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueIndexTest {
  private static ColumnRef column(int number) {
    return new ColumnRef(new TableName(new LakeName("harbour"), "t" + number / 2), "c" + number);
  }

  @Provide
  Arbitrary<List<List<String>>> columns() {
    Arbitrary<String> words =
        Arbitraries.of(
            "São Paulo",
            "sao paulo",
            "SAO-PAULO",
            "東京",
            "שָׁלוֹם",
            "مرحبا",
            "🚢",
            "🚢 tug",
            "Tug",
            "tug!",
            "",
            " ",
            "?",
            "x".repeat(80),
            "x".repeat(81),
            "a b c d e f g h i j k l m n",
            "Not Rated",
            "Max",
            "25",
            "½",
            "İzmir");
    Arbitrary<String> letters =
        Arbitraries.strings().withCharRange('a', 'c').withChars('é', ' ', '-', 'Å').ofMaxLength(4);
    Arbitrary<String> values = Arbitraries.oneOf(words, letters);
    return values.list().uniqueElements().ofMaxSize(40).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void findsWhatANaiveMapFinds(@ForAll("columns") List<List<String>> columns) {
    Map<ColumnRef, List<String>> values = new LinkedHashMap<>();
    columns.forEach(list -> values.put(column(values.size()), list));
    Map<String, List<ValueHit>> naive = new LinkedHashMap<>();
    int longest = 0;
    for (Map.Entry<ColumnRef, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        String folded = NaiveFold.fold(value);
        if (value.length() <= 80) {
          naive
              .computeIfAbsent(folded, key -> new ArrayList<>())
              .add(new ValueHit(entry.getKey(), value));
          longest = Math.max(longest, folded.split(" ", -1).length);
        }
      }
    }
    naive.remove("");
    ValueIndex index = new ValueIndex(values);
    naive.forEach((text, hits) -> assertThat(index.find(text)).as(text).isEqualTo(hits));
    for (String absent : List.of("", "zzz", "x".repeat(81), "paulo")) {
      assertThat(index.find(absent)).isEmpty();
    }
    assertThat(index.longestInWords()).isEqualTo(Math.min(12, longest));
    values.forEach((ref, list) -> assertThat(index.distinct(ref)).isEqualTo(list.size()));
  }

  @Test
  void findsNearSpellings() {
    ValueIndex index =
        new ValueIndex(
            Map.of(column(0), List.of("Norway", "Chile", "Cormorants", "Nor-way", "Galway")));
    assertThat(index.nearest("nroway", 5)).extracting(ValueHit::value).containsExactly("Norway");
    assertThat(index.nearest("norways", 5)).extracting(ValueHit::value).containsExactly("Norway");
    assertThat(index.nearest("cormorrantz", 5))
        .as("two edits in a long word")
        .extracting(ValueHit::value)
        .containsExactly("Cormorants");
    assertThat(index.nearest("orwy", 5)).as("too short").isEmpty();
    assertThat(index.nearest("nroawy", 5)).as("two edits in a short word").isEmpty();
  }

  @Test
  void givesTheNearestFirst() {
    ValueIndex index =
        new ValueIndex(
            Map.of(column(0), List.of("Cormorantes", "Cormorantss", "Cormorants", "Corm")));
    assertThat(index.nearest("cormorants", 2))
        .extracting(ValueHit::value)
        .containsExactly("Cormorants", "Cormorantes");
  }
}

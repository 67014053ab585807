package dev.lakewright.lake.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableValuesTest {
  private static final LakeName TRIPS = new LakeName("trips");
  private static final TableName CITY = new TableName(TRIPS, "city");
  private static final TableName ROAD = new TableName(TRIPS, "road");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/city.csv"),
        "name,nr\nSão Paulo,1\nSAO PAULO,2\n\"(sao)  paulo!\",3\nO'Hare,4\n서울,5\nÅrhus,6\n");
    Files.writeString(folder.resolve("data/road.csv"), "label\nA1\n");
  }

  private Lakes open() {
    return Lakes.open(
        folder, folder.resolve("state"), List.of(new LakeSpec(TRIPS, List.of("data"))));
  }

  private List<String> matching(String... folded) {
    try (Lakes lakes = open()) {
      return lakes
          .matching(new ColumnRef(CITY, "name"), Set.of(folded), Duration.ofMinutes(1))
          .orElseThrow();
    }
  }

  @Test
  void findsValuesWhateverTheirCaseAccentsAndPunctuation() {
    assertThat(matching("sao paulo")).containsExactly("(sao)  paulo!", "SAO PAULO", "São Paulo");
    assertThat(matching("o hare", "arhus")).containsExactly("O'Hare", "Århus");
    assertThat(matching("o'hare", "paulo")).isEmpty();
  }

  @Test
  void findsSyllablesThatWereTakenApart() {
    assertThat(matching("\u1109\u1165\u110b\u116e\u11af")).containsExactly("서울");
  }

  @Test
  void aChangedFileChangesTheFingerprintOfItsTableOnly() throws IOException {
    String city;
    String road;
    try (Lakes lakes = open()) {
      city = lakes.fingerprint(CITY);
      road = lakes.fingerprint(ROAD);
    }
    Files.writeString(folder.resolve("data/road.csv"), "label\nA1\nA20\n");
    try (Lakes lakes = open()) {
      assertThat(lakes.fingerprint(CITY)).isEqualTo(city);
      assertThat(lakes.fingerprint(ROAD)).isNotEqualTo(road);
    }
  }
}

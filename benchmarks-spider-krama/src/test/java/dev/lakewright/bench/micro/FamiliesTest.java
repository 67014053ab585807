package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final CorpusDatabase FLEET =
      Fleet.database("fleet", Map.of(), Fleet.table("ship", "name", "flag"));
  private static final CorpusDatabase FERRIES =
      Fleet.database("ferries", Map.of(), Fleet.table("ferry", "name", "flag", "route"));
  private static final CorpusDatabase ROUTES =
      Fleet.database("routes", Map.of(), Fleet.table("line", "route", "start"));
  private static final CorpusDatabase SCHOOL =
      Fleet.database("school", Map.of(), Fleet.table("pupil", "grade", "class"));

  @Test
  void databasesThatShareColumnsAreRelatedAndSoAreTheirRelatives() {
    Families families = Families.of(List.of(FLEET, SCHOOL, ROUTES, FERRIES));
    assertThat(List.of(FLEET, FERRIES, ROUTES)).extracting(families::of).containsOnly("ferries");
    assertThat(families.of(SCHOOL)).isEqualTo("school");
  }

  @Test
  void databasesThatShareLittleAreStrangers() {
    Families families = Families.of(List.of(FLEET, ROUTES));
    assertThat(families.of(FLEET)).isEqualTo("fleet");
    assertThat(families.of(ROUTES)).isEqualTo("routes");
  }
}

package dev.lakewright.lake.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLevelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "INTEGER; 0",
        "DECIMAL(10,2); 0",
        "INTEGER[]; 1",
        "INTEGER[3][]; 2",
        "STRUCT(a INTEGER[], b VARCHAR[][], c DATE); 2",
        "STRUCT(a INTEGER[], b STRUCT(c VARCHAR[])[])[]; 3",
        "MAP(VARCHAR, INTEGER[])[]; 3",
        "STRUCT(\"a[](,\" INTEGER[], \"b\"\"[\" INTEGER); 1",
        "ENUM('a[', 'b'')[')[]; 1"
      })
  void countsWhatLiesWithinOneAnother(String type, int levels) {
    assertThat(ListLevels.of(type)).isEqualTo(levels);
  }
}

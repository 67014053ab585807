package dev.lakewright.text.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.token.Lexicon;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FusedNameTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private final FusedName fused = new FusedName(LEXICON, Set.of("supplier", "warehouse"));

  @ParameterizedTest
  @CsvSource({
    "unitweight, unit weight",
    "deliveryterms, delivery terms",
    "dateofbirth, date of birth",
    "stormwarnings, storm warnings",
    "acctowner, acct owner",
    "mktshare, mkt share",
    "suppkey, supp key",
    "warekey, ware key"
  })
  void takesWordsApart(String part, String pieces) {
    assertThat(fused.pieces(part)).isEqualTo(List.of(pieces.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "membership",
        "birthday",
        "warehouses",
        "timetable",
        "suppliers",
        "tugkey",
        "kundennummer",
        "bestelldatum",
        "geburtsdatum",
        "lagerbestand",
        "postleitzahl",
        "fechanacimiento",
        "cantidad",
        "direccion",
        "datenaissance",
        "fournisseur",
        "straatnaam",
        "telefoonnummer",
        "provincia",
        "indirizzo",
        "nazwisko",
        "creatinine"
      })
  void leavesWordsAndOtherLanguagesWhole(String part) {
    assertThat(fused.pieces(part)).containsExactly(part);
  }

  @Test
  void remembersWhatWasTakenApart() {
    SchemaIndex schema =
        SchemaIndex.of(
            MemoryLake.named("port")
                .table("Cargo", "grossweight DOUBLE", "owner VARCHAR")
                .catalog(),
            new LakeName("port"),
            LEXICON);
    assertThat(schema.tables().get(0).columns().get(0).lemmas()).containsExactly("gross", "weight");
    assertThat(schema.compounds()).containsOnlyKeys("grossweight");
    assertThat(schema.words()).contains("gross", "weight", "grossweight");
  }
}

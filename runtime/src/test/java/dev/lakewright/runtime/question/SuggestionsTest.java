package dev.lakewright.runtime.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final LakeName SHOP = new LakeName("shop");
  private static final MemoryCatalog CATALOG =
      MemoryLake.named("shop")
          .table("Customer", "CustomerId INTEGER", "Country VARCHAR")
          .table("Invoice", "InvoiceId INTEGER", "BillingCountry VARCHAR", "Total DOUBLE")
          .catalog();

  private static List<String> suggestions(
      List<String> unclear, List<String> understood, String... writers) {
    List<SchemaLink> links =
        understood.stream().map(it -> new SchemaLink("it", SchemaLink.Kind.COLUMN, it, 1)).toList();
    Abstention abstention =
        new Abstention(Abstention.Kind.UNSURE, "No.", links, unclear, List.of(writers));
    return new Suggestions(CATALOG).complete(abstention, SHOP).suggestions();
  }

  @Test
  void namesWhatAWordComesCloseTo() {
    assertThat(suggestions(List.of("custmer"), List.of()))
        .contains("Customer, if that is what \"custmer\" means");
    assertThat(suggestions(List.of("contry"), List.of()).get(0)).startsWith("Country");
  }

  @Test
  void namesNothingForWordsThatAreFarFromAll() {
    assertThat(suggestions(List.of("weather", "the", "to"), List.of())).isEmpty();
  }

  @Test
  void putsWhatWasUnderstoodFirst() {
    assertThat(
            suggestions(
                List.of(), List.of("Invoice.Total"), "show all Customer", "show all Invoice"))
        .containsExactly("show all Invoice", "show all Customer");
  }

  @Test
  void staysShort() {
    String[] many = {"a", "b", "c", "d", "e", "f", "g", "h"};
    assertThat(suggestions(List.of(), List.of(), many)).hasSize(6);
  }
}

package dev.lakewright.text.language;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;

/** The same shop twice: with English names and with German ones. */
final class Shops {
  static final LakeName ENGLISH = new LakeName("shop");
  static final LakeName GERMAN = new LakeName("laden");

  private Shops() {}

  static MemoryCatalog english() {
    return MemoryLake.named(ENGLISH.value())
        .table(
            "Customer",
            "CustomerId INTEGER",
            "FirstName VARCHAR",
            "LastName VARCHAR",
            "City VARCHAR",
            "Country VARCHAR",
            "BirthDate DATE")
        .key("CustomerId")
        .row(1, "Anna", "Berg", "Hamburg", "Germany", "1980-02-01")
        .row(2, "Lars", "Nilsen", "Oslo", "Norway", "1975-07-30")
        .table("Invoice", "InvoiceId INTEGER", "CustomerId INTEGER", "Day DATE", "Total DOUBLE")
        .key("InvoiceId")
        .foreignKey("CustomerId", "Customer", "CustomerId")
        .row(1, 1, "2020-05-01", 120.5)
        .table(
            "Product",
            "ProductId INTEGER",
            "Name VARCHAR",
            "Category VARCHAR",
            "Price DOUBLE",
            "Weight DOUBLE")
        .key("ProductId")
        .row(1, "Lamp", "light", 20.0, 1.5)
        .table("Item", "InvoiceId INTEGER", "ProductId INTEGER", "Quantity INTEGER")
        .foreignKey("InvoiceId", "Invoice", "InvoiceId")
        .foreignKey("ProductId", "Product", "ProductId")
        .row(1, 1, 2)
        .catalog();
  }

  static MemoryCatalog german() {
    return MemoryLake.named(GERMAN.value())
        .table(
            "Kunden",
            "KundenNr INTEGER",
            "Vorname VARCHAR",
            "Nachname VARCHAR",
            "Ort VARCHAR",
            "Land VARCHAR",
            "Geburtsdatum DATE")
        .key("KundenNr")
        .row(1, "Anna", "Berg", "Hamburg", "Deutschland", "1980-02-01")
        .row(2, "Lars", "Nilsen", "Oslo", "Norwegen", "1975-07-30")
        .table(
            "Rechnungen",
            "RechnungsNr INTEGER",
            "KundenNr INTEGER",
            "Rechnungsdatum DATE",
            "Gesamtbetrag DOUBLE")
        .key("RechnungsNr")
        .foreignKey("KundenNr", "Kunden", "KundenNr")
        .row(1, 1, "2020-05-01", 120.5)
        .table(
            "Artikel",
            "ArtikelNr INTEGER",
            "Bezeichnung VARCHAR",
            "Warengruppe VARCHAR",
            "Preis DOUBLE",
            "Gewicht DOUBLE")
        .key("ArtikelNr")
        .row(1, "Lampe", "Licht", 20.0, 1.5)
        .table("Positionen", "RechnungsNr INTEGER", "ArtikelNr INTEGER", "Menge INTEGER")
        .foreignKey("RechnungsNr", "Rechnungen", "RechnungsNr")
        .foreignKey("ArtikelNr", "Artikel", "ArtikelNr")
        .row(1, 1, 2)
        .catalog();
  }
}

package dev.lakewright.text;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;

/** A small lake of ships, for tests. */
public final class Harbour {
  public static final LakeName LAKE = new LakeName("harbour");

  private Harbour() {}

  public static MemoryCatalog catalog() {
    return MemoryLake.named("harbour")
        .table("Company", "CompanyId INTEGER", "Name VARCHAR", "Country VARCHAR")
        .key("CompanyId")
        .row(1, "Nordlys", "Norway")
        .row(2, "Blue Anchor", "Chile")
        .table(
            "Vessel",
            "VesselId INTEGER",
            "CompanyId INTEGER",
            "Name VARCHAR",
            "Kind VARCHAR",
            "Weight DOUBLE",
            "BuiltYear INTEGER",
            "Launched DATE")
        .key("VesselId")
        .foreignKey("CompanyId", "Company", "CompanyId")
        .row(1, 1, "Aurora", "ferry", 1200.5, 1998, "1998-05-01")
        .row(2, 2, "Cormorant", "tug", 90.0, 2010, "2010-02-03")
        .catalog();
  }
}

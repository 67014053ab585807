package dev.lakewright.testkit;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeValues;

class MemoryCatalogTest extends CatalogContract {
  private final MemoryCatalog shop = SampleShop.catalog();

  @Override
  protected Catalog catalog() {
    return shop;
  }

  @Override
  protected LakeValues values() {
    return shop;
  }
}

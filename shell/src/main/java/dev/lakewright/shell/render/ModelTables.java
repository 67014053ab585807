package dev.lakewright.shell.render;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.model.KeySource;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.question.Tier;
import dev.lakewright.runtime.setup.ModelCheck;
import java.util.List;
import java.util.stream.Collectors;

/** Listings of language models, and of whether they answer. Of keys they say where they are. */
public final class ModelTables {
  private ModelTables() {}

  public static ResultTable list(List<ModelSpec> models) {
    Listing listing =
        new Listing()
            .text("model")
            .text("provider")
            .text("name")
            .text("address")
            .text("key")
            .text("tiers")
            .text("price");
    for (ModelSpec model : models) {
      listing.row(
          Listing.of(model.name().value()),
          Listing.of(model.provider().word()),
          Listing.of(model.model()),
          Listing.of(model.place()),
          Listing.of(key(model.key())),
          Listing.of(tiers(model)),
          Listing.of(price(model.price())));
    }
    return listing.table();
  }

  private static String key(KeySource key) {
    return key.fold(() -> "none", name -> "variable " + name, path -> "file " + path);
  }

  private static String tiers(ModelSpec model) {
    return model.tiers().stream().sorted().map(Tier::word).collect(Collectors.joining(", "));
  }

  private static String price(ModelPrice price) {
    return price.equals(ModelPrice.FREE)
        ? ""
        : price.input().toPlainString() + " / " + price.output().toPlainString();
  }

  public static ResultTable checks(List<ModelCheck> checks) {
    Listing listing =
        new Listing().text("model").text("answers").number("ms").number("tokens").text("why not");
    for (ModelCheck check : checks) {
      listing.row(
          Listing.of(check.model().value()),
          Listing.of(check.failure().isEmpty() ? "yes" : "no"),
          Listing.of(check.millis()),
          Listing.of(check.use().total()),
          Listing.of(check.failure().map(ModelFailure::message).orElse("")));
    }
    return listing.table();
  }
}

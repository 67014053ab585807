package dev.lakewright.bench.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of {@code tables.json}, with the foreign keys that it declares. */
final class SpiderSchemas {
  private static final LakeName LAKE = new LakeName("set");

  private final Map<String, JsonNode> databases = new HashMap<>();
  private final Lexicon lexicon;

  SpiderSchemas(Path tables, Lexicon lexicon) throws IOException {
    this.lexicon = lexicon;
    for (JsonNode database : new ObjectMapper().readTree(tables.toFile())) {
      databases.put(database.path("db_id").asText(), database);
    }
  }

  SchemaIndex schema(String id) {
    JsonNode database = databases.get(id);
    if (database == null) {
      throw new IllegalArgumentException("no database " + id);
    }
    return SchemaIndex.of(catalog(database), LAKE, lexicon);
  }

  private static MemoryCatalog catalog(JsonNode database) {
    MemoryLake lake = MemoryLake.named(LAKE.value());
    JsonNode tables = database.path("table_names_original");
    JsonNode columns = database.path("column_names_original");
    for (int table = 0; table < tables.size(); table++) {
      lake.table(tables.get(table).asText(), declarations(database, table));
      for (JsonNode key : database.path("foreign_keys")) {
        JsonNode from = columns.get(key.get(0).asInt());
        JsonNode to = columns.get(key.get(1).asInt());
        if (from.get(0).asInt() == table) {
          String target = tables.get(to.get(0).asInt()).asText();
          lake.foreignKey(from.get(1).asText(), target, to.get(1).asText());
        }
      }
    }
    return lake.catalog();
  }

  private static String[] declarations(JsonNode database, int table) {
    List<String> declarations = new ArrayList<>();
    JsonNode columns = database.path("column_names_original");
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).get(0).asInt() == table) {
        String type = database.path("column_types").get(i).asText();
        declarations.add(columns.get(i).get(1).asText() + " " + type(type));
      }
    }
    return declarations.toArray(String[]::new);
  }

  private static String type(String spider) {
    return switch (spider) {
      case "number" -> "DOUBLE";
      case "boolean" -> "BOOLEAN";
      default -> "VARCHAR";
    };
  }
}

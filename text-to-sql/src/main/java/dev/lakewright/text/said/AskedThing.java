package dev.lakewright.text.said;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.Set;

/** What a question asks for first, as "which playlists" and "names of the playlists" do. */
final class AskedThing implements Saying {
  private final SchemaIndex schema;
  private final Set<TableName> things;

  /** Of which columns are asked, that other tables may refer to. */
  private final Set<TableName> owners;

  AskedThing(LinkedQuestion question, SchemaIndex schema) {
    this.schema = schema;
    Heading heading = new Heading(question).plain();
    this.things = heading.tables();
    this.owners = things.isEmpty() ? heading.owners() : Set.of();
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return (things.isEmpty() || isAbout(query, things) || showsKey(query))
        && (owners.isEmpty() || isAbout(query, owners) || refers(query));
  }

  private static boolean isAbout(Query query, Set<TableName> tables) {
    return query.sources().stream().anyMatch(it -> tables.contains(it.table()));
  }

  /** "Ids of students" may be those that another table refers to them by. */
  private boolean showsKey(Query query) {
    return Query.of(query.select()).fields().stream().anyMatch(this::isKey);
  }

  private boolean isKey(Field field) {
    return schema.table(field.source().table()).table().foreignKeys().stream()
        .anyMatch(
            it -> things.contains(it.target()) && it.columns().contains(field.ref().column()));
  }

  private boolean refers(Query query) {
    return query.sources().stream()
        .flatMap(it -> schema.table(it.table()).table().foreignKeys().stream())
        .anyMatch(it -> owners.contains(it.target()));
  }
}

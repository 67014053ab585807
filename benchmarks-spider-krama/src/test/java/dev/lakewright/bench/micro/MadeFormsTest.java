package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.bench.spider.SchemaCatalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MadeFormsTest {
  private static CorpusDatabase harbour() {
    Table vessel =
        new Table(
            new TableName(Corpus.LAKE, "vessel"),
            List.of(
                new Column("id", ColumnType.INTEGER, false),
                new Column("name", ColumnType.TEXT, true),
                new Column("kind", ColumnType.TEXT, true),
                new Column("weight", ColumnType.DOUBLE, true),
                new Column("launch_date", ColumnType.TEXT, true)),
            OptionalLong.empty(),
            Optional.of(new Key(List.of("id"), KeyOrigin.DECLARED)),
            List.of(),
            List.of());
    return new CorpusDatabase(
        "harbour",
        Optional.empty(),
        new SchemaCatalog(List.of(vessel)),
        Map.of(),
        Languages.load(),
        WordVectors.load());
  }

  @Test
  void everyMadeLessonHasSqlAndASketch() {
    List<Lesson> lessons = MadeForms.of(harbour());
    assertThat(lessons).hasSizeGreaterThan(8);
    for (Lesson lesson : lessons) {
      assertThat(lesson.parsed()).as(lesson.question()).isPresent();
      assertThat(new FormSql(lesson.database().schema()).render(lesson.form().orElseThrow()))
          .as(lesson.question())
          .isPresent();
      assertThat(lesson.question()).doesNotContain("%");
    }
  }

  @Test
  void makesTheSameLessonsEveryTime() {
    List<String> first = MadeForms.of(harbour()).stream().map(Lesson::question).toList();
    assertThat(MadeForms.of(harbour()).stream().map(Lesson::question)).isEqualTo(first);
  }

  @Test
  void readsDateColumnsAsDates() {
    assertThat(MadeForms.of(harbour()).stream().map(it -> it.form().orElseThrow().toString()))
        .anyMatch(form -> form.contains("YEAR"));
  }
}

package dev.lakewright.text.form.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Arithmetic;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Harbour;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.WindowFunction;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Readings word for word. The golden file has SQL, or {@code form:} and a name, and below it the
 * words; {@code -Dgolden.write=true} writes the words anew.
 */
class FormWordsTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/lakewright/text/form/words/readings.txt");

  private final SchemaIndex schema = Harbour.schema();

  @Test
  void readsAsTheGoldenFileSays() throws IOException {
    List<String> expected = Files.readAllLines(GOLDEN);
    List<String> written = new ArrayList<>();
    for (String source : sources(expected)) {
      written.add(source);
      written.add("  " + new FormWords(schema).read(form(source)).words());
      written.add("");
    }
    if (Boolean.getBoolean("golden.write")) {
      Files.write(GOLDEN, written);
    }
    assertThat(written).isEqualTo(expected);
    assertThat(sources(expected)).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void coversEveryNode() throws IOException {
    String forms =
        String.join(
            "", sources(Files.readAllLines(GOLDEN)).stream().map(it -> form(it) + "").toList());
    Stream<String> records =
        Stream.of(Expression.class, Condition.class, Literal.class)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .map(type -> type.getSimpleName() + "[");
    Stream<String> constants =
        Stream.of(
                Aggregate.values(),
                Arithmetic.values(),
                DatePart.values(),
                Operator.values(),
                SetOperation.values(),
                WindowFunction.values())
            .flatMap(Arrays::stream)
            .map(constant -> "=" + constant + ",");
    assertThat(Stream.concat(records, constants)).allSatisfy(it -> assertThat(forms).contains(it));
  }

  private static List<String> sources(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("  ")).toList();
  }

  private Query form(String source) {
    Optional<Query> form =
        source.startsWith("form: ")
            ? Optional.ofNullable(AnalystForms.all().get(source.substring(6)))
            : new SqlReader(schema).read(source).fold(Optional::of, unread -> Optional.empty());
    assertThat(form).describedAs(source).isPresent();
    return form.orElseThrow();
  }
}

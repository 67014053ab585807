package dev.lakewright.runtime.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects of dbt that are wrong, odd, large, or have no form in a plan. */
class DbtProblemsTest {
  @TempDir Path folder;
  private ImportLab lab = new ImportLab(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    lab = ImportLab.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "SELECT {{ cents('price') }} AS c ~ m.sql:1:8 the macro cents() is not run",
        "SELECT 1 AS a{% for x in [1] %}, 2{% endfor %} ~ m.sql:1:14 {% for %} has no form",
        "SELECT * FROM {{ this }} ~ m.sql:1:15 {{ this }} is what an earlier run wrote",
        "SELECT * FROM {{ ref('itm') }} ~ m.sql:1:15 there is no model or seed itm",
        "SELECT * FROM {{ ref('other', 'x') }} ~ the package other is not read",
        "SELECT * FROM {{ source('shop', 'itm') }} ~ there is no source shop.itm [shop.item]",
        "SELECT * FROM item ~ m.sql:1:15 the table item is named neither by ref() nor by source()",
        "SELECT * FROM read_csv('/etc/passwd') ~ the table function read_csv() reads what the plan",
        "SELECT '{{ env_var('HOME') }}' AS h ~ env_var() is known when dbt runs only",
        "SELECT {{ var('sql', 'a, b') }} AS h ~ stands for a piece of SQL",
        "SELECT '{{ var('a', 'x') }}-1' AS h ~ stands for a piece of SQL or of a text",
        "SELECT {{ 1 + 1 }} AS h ~ {{ 1 + 1 }} is worked out by Jinja",
        "{% if target.name == 'x' %}SELECT 1 AS a{% endif %} ~ has a condition that only dbt",
        "{{ config(materialized='microbatch') }} SELECT 1 AS a ~ materialized as microbatch",
        "SELECT 1 AS a; SELECT 2 AS b ~ holds 2 statements",
        "DELETE FROM x ~ this is no SELECT",
        "SELECT FROM WHERE ~ m.sql:1:",
      })
  void refusesWithThePlace(String sql, String told) throws IOException {
    lab.model("m", sql);
    assertThat(lab.wrong("p")).anySatisfy(it -> assertThat(it).contains(told));
    assertThat(folder.resolve("pipelines")).doesNotExist();
  }

  @Test
  void tellsWhatDoesNotBindWhereItStands() throws IOException {
    lab.model(
        "m",
        "{% set a = 'x' %}\nSELECT i.nmae,\n  '{{ a }}' AS a\nFROM {{ source('shop', 'item') }} i");
    assertThat(lab.wrong("p")).singleElement().asString().startsWith("models/m.sql:2:10 ");
  }

  @Test
  void tellsCyclesAndNamesThatAreGivenTwice() throws IOException {
    lab.model("a", "SELECT * FROM {{ ref('b') }}").model("b", "SELECT * FROM {{ ref('a') }}");
    assertThat(lab.wrong("p"))
        .anySatisfy(it -> assertThat(it).contains("wait for one another: a → b → a"));
    lab.model("deep/a", "SELECT 1 AS x");
    assertThat(lab.wrong("p"))
        .anySatisfy(it -> assertThat(it).contains("there is a model a already"));
  }

  @Test
  void refusesYamlThatIsNotPlain() throws IOException {
    lab.model("m", "SELECT 1 AS a");
    lab.write("p/models/s.yml", "models:\n  - name: m\n    name: n\n");
    assertThat(lab.wrong("p"))
        .singleElement()
        .asString()
        .contains("s.yml:3:5")
        .contains("not YAML");
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 12; i++) {
      String one = "*a" + (i - 1) + ",";
      bomb.append("a" + i + ": &a" + i + " [" + one.repeat(9) + "x]\n");
    }
    lab.write("p/models/s.yml", bomb.toString());
    assertThat(lab.wrong("p")).singleElement().asString().contains("s.yml");
  }

  @Test
  void readsNoLinksAndNoBytes() throws IOException {
    lab.model("m", "SELECT 1 AS a");
    lab.write("secret.sql", "SELECT 'secret' AS s");
    Files.createSymbolicLink(folder.resolve("p/models/link.sql"), folder.resolve("secret.sql"));
    Files.createSymbolicLink(folder.resolve("p/models/out"), folder.resolve("lake"));
    assertThat(lab.written("p").notes())
        .extracting(it -> it.file())
        .contains("models/link.sql", "models/out");
    assertThat(lab.plan()).doesNotContain("secret");
    Files.write(folder.resolve("p/models/b.sql"), new byte[] {'S', 0, (byte) 0xff});
    String message =
        lab.read("p", "other", false)
            .fold(it -> "written", it -> it.problems().get(0).failure().message());
    assertThat(message).contains("is not text");
  }

  @Test
  void refusesFoldersThatAreNone() throws IOException {
    assertThatThrownBy(() -> lab.wrong("nowhere"))
        .isInstanceOf(LakewrightException.class)
        .hasMessageContaining("there is no folder");
    Files.createDirectories(folder.resolve("empty"));
    assertThat(lab.wrong("empty"))
        .singleElement()
        .asString()
        .contains("neither dbt_project.yml nor");
    lab.write("p/dbt_project.yml", "name: p\n");
    assertThat(lab.wrong("p")).singleElement().asString().contains("nothing to make steps of");
  }

  @Test
  void neverTakesThePlaceOfAPlanUnasked() throws IOException {
    lab.model("m", "SELECT 1 AS a");
    lab.written("p");
    lab.model("m", "SELECT 2 AS a");
    assertThatThrownBy(() -> lab.wrong("p"))
        .hasMessageContaining("there is a plan imported already");
    assertThat(lab.plan()).contains("SELECT 1 AS a");
    lab.read("p", "imported", true);
    assertThat(lab.plan()).contains("SELECT 2 AS a");
    assertThat(folder.resolve("pipelines").toFile().list()).containsExactly("imported.yaml");
  }

  @Test
  void listsWhatIsNotCarriedOver() throws IOException {
    lab.model("m", "{{ config(tags='x', post_hook='select 1') }} SELECT 1 AS a");
    lab.write("p/models/py.py", "def model(dbt, session): return 1");
    lab.write("p/packages.yml", "packages: []");
    lab.write("p/macros/a.sql", "{% macro a() %}1{% endmacro %}");
    lab.write("p/snapshots/s.sql", "{% snapshot s %}select 1{% endsnapshot %}");
    lab.write("p/tests/generic/g.sql", "{% test g(model) %}select 1{% endtest %}");
    lab.write(
        "p/models/u.yml",
        "unit_tests: [{name: u}]\ngroups: [{name: g}]\nmodels:\n  - name: m\n    data_tests: [my_own]\n");
    lab.model("off", "{{ config(enabled=false) }} SELECT {{ unknown() }}");
    assertThat(lab.written("p").notes().toString())
        .contains(
            "tags",
            "post_hook",
            "a model in Python",
            "packages are not read",
            "macros",
            "snapshots",
            "a generic test",
            "unit_tests",
            "groups",
            "the test my_own",
            "off is not enabled");
  }

  @Test
  void keepsNamesThatAStepCannotHave() throws IOException, SQLException {
    lab.model("Größe der Läden", "SELECT id, \"order\".name FROM {{ ref('order') }}");
    lab.model("order", "SELECT id, name FROM {{ source('shop', 'item') }}");
    lab.model("item", "SELECT count(*) AS n FROM {{ ref('Größe der Läden') }}");
    lab.written("p");
    lab.run("imported");
    assertThat(lab.rows("FROM 'out/imported/item/*.parquet'")).containsExactly("2");
  }

  @Test
  void readsAThousandModels() throws IOException {
    lab.model("m0", "SELECT 1 AS a");
    for (int i = 1; i < 1_000; i++) {
      lab.write(
          "p/models/m" + i + ".sql", "SELECT a + 1 AS a FROM {{ ref('m" + (i - 1) / 2 + "') }}");
    }
    assertThat(lab.written("p").plan().steps()).hasSize(1_500);
  }

  @Test
  void readsNothingForARole() throws IOException {
    lab.model("m", "SELECT 1 AS a");
    lab.write(
        "lakewright.yaml",
        """
        format: 1
        lakes:
          shop:
            paths: [lake]
        policy:
          default: low
          roles:
            low: {tables: {shop.item: {access: hide}}}
        """);
    for (String typed : new String[] {"p", "nowhere", "../.."}) {
      assertThatThrownBy(() -> lab.wrong(typed))
          .hasMessage(
              "the role low may not import: an import reads files, which the role may not see");
    }
  }
}

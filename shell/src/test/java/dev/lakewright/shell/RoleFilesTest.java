package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a role names on the command line: which it writes, and what it is told of others. */
class RoleFilesTest {
  private static final int REFUSED = 1;
  private static final String ALL = "SELECT * FROM item";

  @TempDir Path folder;
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void workspace() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    workspaceOver("data");
    program = new Program(folder, home);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void workspaceOver(String lake) throws IOException {
    write(
        "lakewright.yaml",
        """
        format: 1
        lakes:
          shop:
            paths: ['@']
        policy:
          default: low
          roles:
            low: {otherTables: deny, tables: {shop.item: {access: open}}}
        """
            .replace("@", lake));
  }

  private String refused(String... words) throws IOException, InterruptedException {
    Program.Ended ended = program.run(words);
    assertThat(ended.code()).as(List.of(words) + ended.err()).isEqualTo(REFUSED);
    return ended.err();
  }

  @Test
  void noRepliesOfModelsAreRecordedOrReplayed() throws IOException, InterruptedException {
    write("tape.jsonl", "");
    for (String file : List.of("data/more.csv", "results/low/tape.jsonl", "nowhere/tape.jsonl")) {
      assertThat(refused("ask", "--record", file, "How many items are there?"))
          .contains("[POLICY_DENIED]")
          .contains("the role low may not record or replay what models reply");
      assertThat(folder.resolve(file)).doesNotExist();
    }
    assertThat(refused("ask", "--replay", "tape.jsonl", "How many items are there?"))
        .contains("[POLICY_DENIED]");
  }

  @Test
  void contractsAreReadFromTheirFolderAlone() throws IOException, InterruptedException {
    String promise =
        "models:\n  - name: item\n    columns:\n      - {name: id, tests: [not_null]}\n";
    write("contracts/shop/item.yml", promise);
    write("other/item.yml", promise);
    Files.createSymbolicLink(folder.resolve("contracts/out.yml"), folder.resolve("other/item.yml"));
    Files.createSymbolicLink(folder.resolve("contracts/others"), folder.resolve("other"));
    String sentence = "this role reads contracts that lie below contracts of the workspace only";
    for (String file :
        List.of(
            "other/item.yml",
            "lakewright.yaml",
            "nowhere/item.yml",
            "contracts",
            "contracts/none.yml",
            "contracts/out.yml",
            "contracts/others/item.yml",
            "contracts/../other/item.yml",
            "/etc/hostname")) {
      assertThat(refused("check", "shop", "--contract", file))
          .as(file)
          .contains("[POLICY_DENIED]")
          .contains(sentence);
    }
    Program.Ended ended = program.run("check", "shop", "--contract", "contracts/shop/item.yml");
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  @Test
  void nothingIsToldOfFilesThatAreNotForTheRole() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("results/low"));
    Files.createSymbolicLink(folder.resolve("results/low/out.csv"), folder.resolve("gone.csv"));
    for (String file :
        List.of("data", "data/item.csv", "nowhere/x.csv", "results/low/out.csv", "results/low")) {
      assertThat(refused("sql", ALL, "--format", "csv", "--output", file))
          .as(file)
          .contains("[POLICY_DENIED]")
          .contains("this role writes files below results/low of the workspace only");
    }
    assertThat(folder.resolve("gone.csv")).doesNotExist();
    Program.Ended ended = program.run("sql", ALL, "--output", "results/low/a.csv");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(folder.resolve("results/low/a.csv")).content().isEqualTo("id,name\n1,pen\n");
  }

  @Test
  void noFileBecomesATableOfALake() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("results/low"));
    write("item.csv", "id,name\n1,pen\n");
    workspaceOver(".");
    assertThat(refused("sql", "SELECT 1", "--output", "results/low/item.csv"))
        .contains("[POLICY_DENIED]")
        .contains("a lake reads results/low");
    assertThat(folder.resolve("results/low")).isEmptyDirectory();
  }
}

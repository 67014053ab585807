package dev.lakewright.planner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.KeySource;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.question.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsFileTest {
  private static final ModelSpec PLAIN =
      ModelSpec.openAiCompatible(
          new ModelName("local"), "http://localhost:8080/v1", "qwen2.5 'coder'");
  private static final ModelSpec FULL =
      new ModelSpec(
          new ModelName("big-1.5"),
          Provider.ANTHROPIC,
          Provider.ANTHROPIC.baseUrl(),
          "claude",
          new KeySource.File("keys/it's"),
          Set.of(Tier.SMALL, Tier.ADVANCED),
          200_000,
          Duration.ofSeconds(9),
          Set.of(ModelSkill.values()),
          new ModelPrice(new BigDecimal("0.15"), new BigDecimal("0.60")));

  private static ModelSpec one(String block) {
    List<ModelSpec> models = WorkspaceFile.parse("models:\n  m:\n" + block).models().models();
    assertThat(models).hasSize(1);
    return models.get(0);
  }

  @Test
  void readsThreeLines() {
    String text = "models:\n  local: {baseUrl: 'http://localhost:8080/v1', model: qwen}\n";
    assertThat(WorkspaceFile.parse(text).models().models())
        .containsExactly(
            ModelSpec.openAiCompatible(new ModelName("local"), "http://localhost:8080/v1", "qwen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# ours\nformat: 1\nlakes:\n  old: # why\n    paths: ['x']\n\n# the end\n",
        "models:\n",
        "models:\n    deep: # one\n        model: a\nbudget:\n  dayTokens: 5\n",
        "format: 1\r\nmodels:\r\n  deep:\r\n    model: a\r\n"
      })
  void addsAndRemovesWithoutATrace(String text) {
    ModelSettings before = WorkspaceFile.parse(text).models();
    for (ModelSpec model : List.of(PLAIN, FULL)) {
      String added = WorkspaceEdit.addModel(text, model);
      assertThat(WorkspaceFile.parse(added).models().model(model.name())).contains(model);
      assertThat(added.lines().toList())
          .containsAll(text.lines().filter(line -> line.contains("#")).toList());
      String removed = WorkspaceEdit.removeModel(added, model.name());
      assertThat(WorkspaceFile.parse(removed).models()).isEqualTo(before);
    }
  }

  @Test
  void refusesToAddTwiceOrRemoveWhatIsNotThere() {
    String text = WorkspaceEdit.addModel("", PLAIN);
    assertThatThrownBy(() -> WorkspaceEdit.addModel(text, PLAIN))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.MODEL_EXISTS));
    assertThatThrownBy(() -> WorkspaceEdit.removeModel(text, new ModelName("loca")))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().nearest()).containsExactly("local"));
  }

  @Test
  void sendsTheCustomaryKeyToItsOwnServiceOnly() {
    assertThat(one("    model: gpt\n").key()).isEqualTo(new KeySource.Variable("OPENAI_API_KEY"));
    assertThat(one("    model: gpt\n    baseUrl: https://elsewhere.example/v1\n").key())
        .isEqualTo(KeySource.NONE);
    assertThat(one("    model: gpt\n    keyEnv: MINE\n").key())
        .isEqualTo(new KeySource.Variable("MINE"));
    assertThat(one("    model: llama3\n    provider: ollama\n").key()).isEqualTo(KeySource.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "azure, https://ours.openai.azure.com/openai/v1, AZURE_OPENAI_API_KEY",
    "azure, https://ours.services.ai.azure.com/openai/v1/, AZURE_OPENAI_API_KEY",
    "azure, http://ours.openai.azure.com/openai/v1,",
    "azure, https://ours.openai.azure.com.evil.example/openai/v1,",
    "azure, https://evil.example/x.openai.azure.com/openai/v1,",
    "azure, https://ours.openai.azure.com:8443/openai/v1,",
    "bedrock, https://bedrock-runtime.eu-west-1.amazonaws.com/openai/v1, AWS_BEARER_TOKEN_BEDROCK",
    "bedrock, https://bedrock-mantle.us-east-1.api.aws/v1, AWS_BEARER_TOKEN_BEDROCK",
    "bedrock, https://s3.eu-west-1.amazonaws.com/openai/v1,",
    "bedrock, https://ours.openai.azure.com/openai/v1,"
  })
  void sendsTheKeyOfACloudToItsHostsOnly(String provider, String url, String variable) {
    String block = "    provider: " + provider + "\n    model: gpt\n    baseUrl: " + url + "\n";
    assertThat(one(block).key())
        .isEqualTo(variable == null ? KeySource.NONE : new KeySource.Variable(variable));
  }

  @Test
  void readsAModelOfThisProcess() {
    ModelSpec model = one("    provider: gguf\n    model: models/small.gguf\n    grammar: true\n");
    assertThat(model.baseUrl()).isEmpty();
    assertThat(model.key()).isEqualTo(KeySource.NONE);
    assertThat(model.can(ModelSkill.GRAMMAR)).isTrue();
    String added = WorkspaceEdit.addModel("", model);
    assertThat(added).contains("grammar: true").doesNotContain("baseUrl");
    assertThat(WorkspaceFile.parse(added).models().model(model.name())).contains(model);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiKey: sk-planted-6f1d | keyEnv",
        "modl: x | modl",
        "baseUrl: 'localhost:8080' | http://",
        "baseUrl: 'http://user:secret@host/v1' | http://",
        "provider: opnai | openai",
        "provider: azure | https://RESOURCE.openai.azure.com/openai/v1",
        "provider: bedrock | https://bedrock-runtime.REGION.amazonaws.com/openai/v1",
        "tiers: [parser] | small",
        "contextTokens: 10 | 512",
        "price: {input: -1} | 0 or more",
        "price: {input: much} | money",
        "grammar: yes | true or false",
        "chances: 1 | true or false"
      })
  void saysWhatIsWrong(String line, String hint) {
    assertThatThrownBy(() -> one("    model: a\n    " + line + "\n"))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_INVALID);
              assertThat(it.failure().message() + it.failure().nearest())
                  .contains(hint)
                  .doesNotContain("6f1d", "secret");
              assertThat(it.failure().location()).isPresent();
            });
  }

  @Test
  void refusesAnAddressOfAFile() {
    assertThatThrownBy(
            () -> one("    provider: gguf\n    model: a\n    baseUrl: 'http://localhost:1'\n"))
        .isInstanceOf(LakewrightException.class)
        .hasMessageContaining("no baseUrl");
  }

  @Test
  void readsBudgets() {
    String text = "budget:\n  questionTokens: 20_000\n  dayMoney: 2.50\n";
    var budget = WorkspaceFile.parse(text).models().budget();
    assertThat(budget.question().tokens()).isEqualTo(OptionalLong.of(20_000));
    assertThat(budget.day().money()).contains(new BigDecimal("2.50"));
    assertThat(budget.run().tokens()).isEmpty();
  }
}

package dev.lakewright.planner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.Policy;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.TableRule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
  private static final String HEAD = "format: 1\nlakes:\n  shop:\n    paths: [data]\npolicy:\n";
  private static final String TOKEN = "a".repeat(64);
  private static final String FILE =
      """
        default: low
        users:
          ann: [boss, low]
        mcpTokens:
          %s: low
        roles:
          boss: {}
          low:
            narrows: mid
            maxRows: 50
            timeoutSeconds: 90
            tables:
              shop.customer:
                rows: Id < 9
                columns: {Email: "null"}
          mid:
            attributes: {region: EMEA, level: 3, share: 0.5, old: true, all: [a, b]}
            maxRows: 100
            timeoutSeconds: 60
            tables:
              shop.Customer:
                rows: Region = $region
                minGroup: 4
                columns: {Email: hash, Phone: {partial: 3}, Born: {generalise: year}}
              shop.Wages: {access: deny}
      """
          .formatted(TOKEN);

  private static Policy policy(String text) {
    return WorkspaceFile.parse(HEAD + text).policy();
  }

  private static TableName table(String name) {
    return new TableName(new LakeName("shop"), name);
  }

  @Test
  void readsRolesBelowOthers() {
    RolePolicy low = policy(FILE).roleOfUser("nobody", Optional.empty());
    assertThat(low.name()).isEqualTo("low");
    assertThat(low.above()).containsExactly("mid");
    assertThat(low.maxRows()).hasValue(50);
    assertThat(low.timeout()).contains(Duration.ofSeconds(60));
    TableRule customer = low.rule(table("CUSTOMER"));
    assertThat(customer.filters())
        .extracting(it -> it.predicate())
        .containsExactly("Region = $region", "Id < 9");
    assertThat(customer.filters().get(0).attributes())
        .containsEntry("region", new Cell.Text("EMEA"))
        .containsEntry("old", new Cell.Bool(true));
    assertThat(customer.filters().get(1).attributes()).isEmpty();
    assertThat(customer.mask("email")).contains(Mask.of(Mask.Kind.NULL));
    assertThat(customer.mask("Phone")).contains(new Mask(Mask.Kind.PARTIAL, "3"));
    assertThat(customer.minGroup()).isEqualTo(4);
    assertThat(low.rule(table("Wages")).access()).isEqualTo(Access.DENIED);
    assertThat(low.rule(table("Item")).isOpen()).isTrue();
  }

  @Test
  void givesOnlyOwnRolesAndRolesBelow() {
    Policy policy = policy(FILE);
    assertThat(policy.roleOfUser("ann", Optional.empty()).name()).isEqualTo("boss");
    assertThat(policy.roleOfUser("ann", Optional.of("low")).name()).isEqualTo("low");
    assertThat(policy.roleOfToken(TOKEN, Optional.empty()).name()).isEqualTo("low");
    for (Map.Entry<String, String> who : Map.of("ann", "mid", "bob", "boss").entrySet()) {
      assertRefused(() -> policy.roleOfUser(who.getKey(), Optional.of(who.getValue())));
    }
    assertRefused(() -> policy.roleOfToken("b".repeat(64), Optional.empty()));
    assertRefused(() -> policy.roleOfUser("ann", Optional.of("nothing")));
    Policy closed = policy("  roles: {boss: {}}\n");
    assertRefused(() -> closed.roleOfUser("ann", Optional.empty()));
  }

  @Test
  void knowsNoTokenThatItDoesNotName() {
    String other = "b".repeat(64);
    assertRefused(() -> Policy.NONE.roleOfToken(TOKEN, Optional.empty()));
    assertRefused(() -> policy(FILE).roleOfToken("", Optional.empty()));
    assertRefused(() -> policy(FILE).roleOfToken(TOKEN, Optional.of("boss")));
    Policy two =
        policy(
            "  mcpTokens: {%s: a, %s: [b, a]}\n  roles: {a: {}, b: {}}\n".formatted(TOKEN, other));
    assertThat(two.roleOfToken(TOKEN, Optional.empty()).name()).isEqualTo("a");
    assertThat(two.roleOfToken(other, Optional.empty()).name()).isEqualTo("b");
    assertRefused(() -> two.roleOfToken(TOKEN, Optional.of("b")));
  }

  @Test
  void saysWhichVariableHoldsTheToken() {
    assertThat(policy(FILE).tokenVariable()).isEqualTo("LAKEWRIGHT_MCP_TOKEN");
    assertThat(policy("  mcpTokenVariable: SHOP_TOKEN\n  roles: {a: {}}\n").tokenVariable())
        .isEqualTo("SHOP_TOKEN");
  }

  private static void assertRefused(Runnable asking) {
    assertThatThrownBy(asking::run)
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.POLICY_NO_ROLE));
  }

  @Test
  void saysWhereAMistakeIs() {
    assertWrong("  rols: {}\n", "unknown key rols", "rols");
    assertWrong("  default: x\n  roles: {a: {}}\n", "there is no role x", "x");
    assertWrong("  users: {ann: x}\n  roles: {a: {}}\n", "there is no role x", "x");
    assertWrong("  mcpTokens: {abc: a}\n  roles: {a: {}}\n", "a token stands here", "abc");
    assertWrong("  mcpTokenVariable: A=B\n  roles: {a: {}}\n", "the name of a variable", "A=B");
    assertWrong("  roles: {b: {narrows: b}}\n", "the role b would be below itself", "b}}");
    assertWrong(
        "  roles: {a: {tables: {Customer: {}}}}\n", "a table is written lake.table", "Customer");
    assertWrong("  roles: {a: {tables: {shp.C: {}}}}\n", "there is no lake shp", "shp.C");
    String column = "  roles: {a: {tables: {shop.C: {columns: {X: %s}}}}}\n";
    assertWrong(String.format(column, "hsh"), "there is no mask hsh", "hsh");
    assertWrong(String.format(column, "partial"), "partial says how much stays", "partial");
    assertWrong(String.format(column, "{generalise: yeer}"), "a part of a date", "yeer");
    assertWrong(
        "  roles: {a: {tables: {shop.C: {columns: {X: hash}}}},"
            + " b: {narrows: a, tables: {shop.c: {columns: {x: {partial: 2}}}}}}\n",
        "b would see more of the column x than a",
        "a, tables: {shop.c");
  }

  @Test
  void refusesAPolicyWithoutRoles() {
    assertThatThrownBy(() -> policy("")).hasMessage("a policy has roles");
  }

  private static void assertWrong(String text, String message, String marker) {
    String before = (HEAD + text).substring(0, HEAD.length() + text.indexOf(marker));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    assertThatThrownBy(() -> policy(text))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().message()).startsWith(message);
              assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_INVALID);
              assertThat(it.failure().location()).contains(new SourceLocation(line, column));
            });
  }
}

package dev.lakewright.core.policy;

import dev.lakewright.core.lake.TableName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Digest of what a role sees, so that what was kept for it dies with the policy that made it. */
public final class PolicyPrint {
  /** Raised when masks come to look otherwise. */
  private static final String VERSION = "1";

  private final MessageDigest sha;

  private PolicyPrint(MessageDigest sha) {
    this.sha = sha;
  }

  /** Return 16 hexadecimal digits; equal for equal policies. */
  public static String of(RolePolicy role) {
    PolicyPrint print = new PolicyPrint(sha());
    print.add(VERSION, role.name(), role.others().name());
    new TreeMap<>(role.rules()).forEach(print::rule);
    return HexFormat.of().formatHex(print.sha.digest(), 0, 8);
  }

  private void rule(TableName table, TableRule rule) {
    add(table.toString(), rule.access().name(), Integer.toString(rule.minGroup()));
    for (RowFilter filter : rule.filters()) {
      add("filter", filter.predicate());
      new TreeMap<>(filter.attributes())
          .forEach((name, value) -> add(name, value.getClass().getSimpleName(), value.text()));
    }
    for (Map.Entry<String, Mask> mask : new TreeMap<>(rule.masks()).entrySet()) {
      add("mask", mask.getKey(), mask.getValue().toString());
    }
  }

  private void add(String... parts) {
    for (String part : List.of(parts)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

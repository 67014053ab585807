package dev.lakewright.runtime.role;

import dev.lakewright.core.policy.Policy;
import dev.lakewright.core.policy.RolePolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param user of the operating system
 * @param tokens where an MCP token is looked for; where there is one the user does not matter
 * @param wanted the role that was asked for
 */
public record Caller(String user, TokenSource tokens, Optional<String> wanted) {
  /**
   * Return the user that owns this process, as the operating system says it: Java's own setting
   * {@code user.name} can be set on the command line. Where it says nothing, nobody is named so.
   */
  public static Caller ofProcess() {
    String user = ProcessHandle.current().info().user().orElse("");
    return new Caller(user, TokenSource.NONE, Optional.empty());
  }

  /** Return this as somebody who may bring a token, which counts before the user. */
  public Caller bringing(TokenSource source) {
    return new Caller(user, source, wanted);
  }

  public Caller wanting(Optional<String> role) {
    return new Caller(user, tokens, role);
  }

  /**
   * Return the caller's role.
   *
   * @throws dev.lakewright.core.error.LakewrightException if there is none, or not the wanted one
   */
  public RolePolicy roleIn(Policy policy) {
    return tokens
        .token(policy.tokenVariable())
        .map(token -> policy.roleOfToken(sha256(token), wanted))
        .orElseGet(() -> policy.roleOfUser(user, wanted));
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

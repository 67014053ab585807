package dev.lakewright.core.policy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which role. A role is only ever given to those who are mapped to it, or to a role that it
 * narrows.
 *
 * @param fallback the role of every user who is not named; without it they are refused
 * @param users roles by name of the operating system's user; the first is the one without {@code
 *     --role}
 * @param tokens roles by the SHA-256 of an MCP token, in lower-case hexadecimal digits
 * @param tokenVariable the variable of the environment that holds the token of who asks
 */
public record Policy(
    Optional<String> fallback,
    Map<String, List<String>> users,
    Map<String, List<String>> tokens,
    String tokenVariable,
    Map<String, RolePolicy> roles) {
  /** Holds the token where the workspace does not say otherwise. */
  public static final String TOKEN_VARIABLE = "LAKEWRIGHT_MCP_TOKEN";

  /** A workspace without a policy: everybody sees everything, and no token is known. */
  public static final Policy NONE =
      new Policy(Optional.empty(), Map.of(), Map.of(), TOKEN_VARIABLE, Map.of());

  public Policy {
    users = Map.copyOf(users);
    tokens = Map.copyOf(tokens);
    roles = Map.copyOf(new LinkedHashMap<>(roles));
  }

  public boolean isNone() {
    return roles.isEmpty();
  }

  /**
   * Return the role of a user.
   *
   * @param wanted a role that the user asked for; it may be one of the user's, or one below
   * @throws LakewrightException if the user has no role, or not that one
   */
  public RolePolicy roleOfUser(String user, Optional<String> wanted) {
    return role(
        "user " + user,
        Optional.ofNullable(users.get(user)).orElseGet(() -> fallback.stream().toList()),
        wanted);
  }

  /**
   * Return the role of who brings an MCP token. A token that is not known has none, even where
   * there is no policy: it may be a guess, or meant for another workspace. How long this takes
   * tells nothing of the tokens that are known.
   *
   * @param sha256 of the token, in lower-case hexadecimal digits
   * @throws LakewrightException as {@link #roleOfUser}
   */
  public RolePolicy roleOfToken(String sha256, Optional<String> wanted) {
    if (isNone()) {
      refuse(ErrorCode.POLICY_NO_ROLE, "this workspace knows no tokens: it has no policy");
    }
    return role("this token", rolesOf(sha256), wanted);
  }

  private List<String> rolesOf(String sha256) {
    byte[] brought = sha256.getBytes(StandardCharsets.US_ASCII);
    List<String> own = new ArrayList<>();
    tokens.forEach(
        (known, names) -> {
          if (MessageDigest.isEqual(known.getBytes(StandardCharsets.US_ASCII), brought)) {
            own.addAll(names);
          }
        });
    return own;
  }

  private RolePolicy role(String who, List<String> own, Optional<String> wanted) {
    if (isNone()) {
      return wanted
          .map(name -> refuse(ErrorCode.OPTION_INVALID, "this workspace has no roles"))
          .orElse(RolePolicy.UNRESTRICTED);
    }
    if (own.isEmpty()) {
      refuse(
          ErrorCode.POLICY_NO_ROLE, who + " has no role in this workspace: ask its owner for one");
    }
    String name = wanted.orElse(own.get(0));
    return Optional.ofNullable(roles.get(name))
        .filter(role -> own.contains(name) || role.above().stream().anyMatch(own::contains))
        .orElseGet(
            () ->
                refuse(
                    ErrorCode.POLICY_NO_ROLE,
                    who
                        + " may not take the role "
                        + name
                        + ", only "
                        + String.join(" or ", own)
                        + " and roles below"));
  }

  private static RolePolicy refuse(ErrorCode code, String message) {
    throw new LakewrightException(Failure.of(code, message));
  }
}

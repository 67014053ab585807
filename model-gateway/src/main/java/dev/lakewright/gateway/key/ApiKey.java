package dev.lakewright.gateway.key;

/** A key. It is never printed: its text has to be asked for by name. */
public final class ApiKey {
  /** Sent where a service needs none. */
  public static final ApiKey NONE = new ApiKey("");

  private static final int LEAST_SECRET = 4;

  private final String secret;

  ApiKey(String secret) {
    this.secret = secret;
  }

  public boolean isNone() {
    return secret.isEmpty();
  }

  /** Return the key, to be sent to its service and nowhere else. */
  public String secret() {
    return secret;
  }

  /**
   * Return the text with the key taken out, since servers say in errors which key they were sent.
   */
  public String scrub(String text) {
    return secret.length() < LEAST_SECRET ? text : text.replace(secret, "(key)");
  }

  @Override
  public String toString() {
    return isNone() ? "(no key)" : "(key)";
  }
}

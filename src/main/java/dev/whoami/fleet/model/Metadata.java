package dev.whoami.fleet.model;

import java.util.regex.Pattern;

/** The metadata options of an instance. An unknown option is empty. */
public final class Metadata {
  private static final Pattern HOP_LIMIT = Pattern.compile("[1-9]\\d{0,2}");
  private static final Metadata UNKNOWN = new Metadata("", "", "");

  private final String endpoint;
  private final String tokens;
  private final String hopLimit;

  private Metadata(String endpoint, String tokens, String hopLimit) {
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.hopLimit = hopLimit;
  }

  public static Metadata unknown() {
    return UNKNOWN;
  }

  public static Metadata of(String endpoint, String tokens, String hopLimit) {
    return new Metadata(
        oneOf(endpoint, "enabled", "disabled"),
        oneOf(tokens, "required", "optional"),
        HOP_LIMIT.matcher(hopLimit).matches() ? hopLimit : "");
  }

  /** A file can have any other value there, which says nothing. */
  private static String oneOf(String value, String one, String other) {
    return value.equals(one) || value.equals(other) ? value : "";
  }

  /** enabled or disabled */
  public String endpoint() {
    return endpoint;
  }

  /** required or optional */
  public String tokens() {
    return tokens;
  }

  public String hopLimit() {
    return hopLimit;
  }

  public boolean isOff() {
    return endpoint.equals("disabled");
  }

  /** Whether a request without a token is answered: the hop limit is that of the token. */
  public boolean allowsVersion1() {
    return tokens.equals("optional");
  }

  public boolean isKnown() {
    return isOff() || allowsVersion1() || !hopLimit.isEmpty();
  }

  /** Whether the answer with the token ends at the first hop. */
  public boolean endsAtFirstHop() {
    return hopLimit.equals("1");
  }
}

package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Setting;

/** How an instance answers requests for its metadata, and so for its role. */
public final class MetadataOptions {
  private final Setting endpoint;
  private final Setting tokens;
  private final Setting hopLimit;

  private MetadataOptions(Setting endpoint, Setting tokens, Setting hopLimit) {
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.hopLimit = hopLimit;
  }

  public static MetadataOptions of(Setting endpoint, Setting tokens, Setting hopLimit) {
    return new MetadataOptions(endpoint, tokens, hopLimit);
  }

  /** With these defaults for the options that are not set. */
  public MetadataOptions or(MetadataOptions defaults) {
    return of(
        endpoint.isAbsent() ? defaults.endpoint : endpoint,
        tokens.isAbsent() ? defaults.tokens : tokens,
        hopLimit.isAbsent() ? defaults.hopLimit : hopLimit);
  }

  public boolean isOff() {
    return endpoint.is("disabled");
  }

  /** Whether a request without a token is answered. */
  public boolean allowsVersion1() {
    return tokens.is("optional");
  }

  /** Whether an answer reaches a container in the bridge network. */
  public boolean reachesContainers() {
    return hopLimit.isKnown() && !hopLimit.is("1");
  }

  /** Whether an answer certainly does not reach such a container. */
  public boolean keepsFromBridge() {
    return isOff() || (tokens.is("required") && hopLimit.is("1"));
  }

  /** Whether the account and the AMI decide, whose defaults are open either way. */
  public boolean areLeftToTheAmi() {
    return tokens.isAbsent() || (hopLimit.isAbsent() && !tokens.is("required"));
  }

  public String shownHopLimit() {
    return hopLimit.shown();
  }
}

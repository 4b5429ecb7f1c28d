package dev.whoami.client.behavior;

import dev.whoami.aws.StsClientBehavior;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client finds STS for each kind of request; empty if it does so as the SDK for Java 2. */
public final class StsUse {
  private static final StsUse USUAL = new StsUse(false, true, null, null, null, null);

  private final boolean ignoresEndpoints;
  private final boolean isMeasured;
  private final @Nullable StsClientBehavior token;
  private final @Nullable StsClientBehavior tokenInProfile;
  private final @Nullable StsClientBehavior tokenInSource;
  private final @Nullable StsClientBehavior role;

  private StsUse(
      boolean ignoresEndpoints,
      boolean isMeasured,
      @Nullable StsClientBehavior token,
      @Nullable StsClientBehavior tokenInProfile,
      @Nullable StsClientBehavior tokenInSource,
      @Nullable StsClientBehavior role) {
    this.ignoresEndpoints = ignoresEndpoints;
    this.isMeasured = isMeasured;
    this.token = token;
    this.tokenInProfile = tokenInProfile;
    this.tokenInSource = tokenInSource;
    this.role = role;
  }

  /** As the SDK for Java 2. */
  public static StsUse usual() {
    return USUAL;
  }

  /** As a version of the SDK for Java 2 that knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
  public static StsUse ignoringEndpoints() {
    return new StsUse(true, true, null, null, null, null);
  }

  /** The use of an SDK that was never measured. */
  public static StsUse notMeasured() {
    return new StsUse(false, false, null, null, null, null);
  }

  /** The same for tokens and for roles. */
  public static StsUse of(StsClientBehavior both) {
    return of(both, both);
  }

  /** The first for tokens, the second for the role of a profile. */
  public static StsUse of(StsClientBehavior token, StsClientBehavior role) {
    return new StsUse(false, true, token, token, token, role);
  }

  /** The use of a client that never requests a profile's role, or does so at the same endpoint. */
  public static StsUse ofToken(StsClientBehavior token) {
    return new StsUse(false, true, token, token, token, null);
  }

  /** Sets other ways for the token of a profile, or of a source profile. */
  public StsUse withTokenOfProfile(StsClientBehavior inProfile, StsClientBehavior inSource) {
    return new StsUse(ignoresEndpoints, isMeasured, token, inProfile, inSource, role);
  }

  /**
   * Whether it knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS for requests like the SDK for Java 2's.
   */
  public boolean ignoresEndpoints() {
    return ignoresEndpoints;
  }

  /** Whether the SDK was run to measure it. */
  public boolean isMeasured() {
    return isMeasured;
  }

  /** For a token in the environment. */
  public Optional<StsClientBehavior> token() {
    return Optional.ofNullable(token);
  }

  /** For a token in a profile. */
  public Optional<StsClientBehavior> tokenInProfile() {
    return Optional.ofNullable(tokenInProfile);
  }

  /** For a token in a source profile. */
  public Optional<StsClientBehavior> tokenInSource() {
    return Optional.ofNullable(tokenInSource);
  }

  /** For a role in a profile. */
  public Optional<StsClientBehavior> role() {
    return Optional.ofNullable(role);
  }
}

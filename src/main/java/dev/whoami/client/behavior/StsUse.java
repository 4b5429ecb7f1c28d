package dev.whoami.client.behavior;

import dev.whoami.aws.StsClientBehavior;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a client finds STS for each kind of request; empty if it finds STS as the SDK for Java 2
 * does.
 */
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

  /** As the SDK for Java 2 finds it. */
  public static StsUse usual() {
    return USUAL;
  }

  /** The same, which knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
  public static StsUse ignoringEndpoints() {
    return new StsUse(true, true, null, null, null, null);
  }

  /** The use of an SDK that was never run for this table. */
  public static StsUse notMeasured() {
    return new StsUse(false, false, null, null, null, null);
  }

  /** For tokens and roles alike. */
  public static StsUse of(StsClientBehavior both) {
    return of(both, both);
  }

  /** For tokens as the first, for the role of a profile as the second. */
  public static StsUse of(StsClientBehavior token, StsClientBehavior role) {
    return new StsUse(false, true, token, token, token, role);
  }

  /** The use of a client that never asks for a profile's role, or asks for it at the same place. */
  public static StsUse ofToken(StsClientBehavior token) {
    return new StsUse(false, true, token, token, token, null);
  }

  /** Where it asks in other ways with a token of a profile, or of the source of one. */
  public StsUse withTokenOfProfile(StsClientBehavior inProfile, StsClientBehavior inSource) {
    return new StsUse(ignoresEndpoints, isMeasured, token, inProfile, inSource, role);
  }

  /** Whether it knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS where it asks as the SDK for Java 2. */
  public boolean ignoresEndpoints() {
    return ignoresEndpoints;
  }

  /** Whether the SDK was run here. */
  public boolean isMeasured() {
    return isMeasured;
  }

  /** With a token that the environment names. */
  public Optional<StsClientBehavior> token() {
    return Optional.ofNullable(token);
  }

  /** With a token that a profile names. */
  public Optional<StsClientBehavior> tokenInProfile() {
    return Optional.ofNullable(tokenInProfile);
  }

  /** With a token that the source of a profile names. */
  public Optional<StsClientBehavior> tokenInSource() {
    return Optional.ofNullable(tokenInSource);
  }

  /** For a role that a profile names. */
  public Optional<StsClientBehavior> role() {
    return Optional.ofNullable(role);
  }
}

package dev.whoami.client.behavior;

import dev.whoami.aws.StsClientBehavior;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a client finds STS for each thing that it asks it; empty for one that finds it as the SDK for
 * Java 2.
 */
public final class StsUse {
  private static final StsUse USUAL = new StsUse(Kind.JAVA_2, null, null, null, null);

  /** Whose address it is where nothing more is known of the client. */
  public enum Kind {
    JAVA_2,
    /** The same, which knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
    JAVA_2_IGNORING_ENDPOINTS,
    /** An SDK that was not run here. */
    NOT_MEASURED
  }

  private final Kind kind;
  private final @Nullable StsClientBehavior token;
  private final @Nullable StsClientBehavior tokenInProfile;
  private final @Nullable StsClientBehavior tokenInSource;
  private final @Nullable StsClientBehavior role;

  private StsUse(
      Kind kind,
      @Nullable StsClientBehavior token,
      @Nullable StsClientBehavior tokenInProfile,
      @Nullable StsClientBehavior tokenInSource,
      @Nullable StsClientBehavior role) {
    this.kind = kind;
    this.token = token;
    this.tokenInProfile = tokenInProfile;
    this.tokenInSource = tokenInSource;
    this.role = role;
  }

  /** As the SDK for Java 2 finds it. */
  public static StsUse usual() {
    return USUAL;
  }

  /** The same of a client of this kind. */
  public static StsUse of(Kind kind) {
    return new StsUse(kind, null, null, null, null);
  }

  /** For tokens and roles alike. */
  public static StsUse of(StsClientBehavior both) {
    return of(both, both);
  }

  /** For tokens as the first, for the role of a profile as the second. */
  public static StsUse of(StsClientBehavior token, StsClientBehavior role) {
    return new StsUse(Kind.JAVA_2, token, token, token, role);
  }

  /** Of one that does not ask for the role of a profile, or asks for it nowhere else. */
  public static StsUse ofToken(StsClientBehavior token) {
    return new StsUse(Kind.JAVA_2, token, token, token, null);
  }

  /** Where it asks in other ways with a token of a profile, or of the source of one. */
  public StsUse withTokenOfProfile(StsClientBehavior inProfile, StsClientBehavior inSource) {
    return new StsUse(kind, token, inProfile, inSource, role);
  }

  public Kind kind() {
    return kind;
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

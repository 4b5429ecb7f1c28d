package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the settings of web identity are set, and what the region's own STS says. */
public final class WebIdentityEvidence implements SourceEvidence {
  private final boolean role;
  private final boolean file;
  private final boolean session;
  private final @Nullable Outcome ofRegion;
  private final @Nullable Outcome roleOfProfile;
  private final @Nullable Outcome ofOtherSdk;
  private final boolean elsewhere;

  WebIdentityEvidence(
      boolean role,
      boolean file,
      boolean session,
      @Nullable Outcome ofRegion,
      @Nullable Outcome roleOfProfile) {
    this(role, file, session, ofRegion, roleOfProfile, null, false);
  }

  private WebIdentityEvidence(
      boolean role,
      boolean file,
      boolean session,
      @Nullable Outcome ofRegion,
      @Nullable Outcome roleOfProfile,
      @Nullable Outcome ofOtherSdk,
      boolean elsewhere) {
    this.role = role;
    this.file = file;
    this.session = session;
    this.ofRegion = ofRegion;
    this.roleOfProfile = roleOfProfile;
    this.ofOtherSdk = ofOtherSdk;
    this.elsewhere = elsewhere;
  }

  /** With what another SDK gets where the SDK for Java cannot ask. */
  WebIdentityEvidence and(@Nullable Outcome newOfOtherSdk) {
    return new WebIdentityEvidence(
        role, file, session, ofRegion, roleOfProfile, newOfOtherSdk, elsewhere);
  }

  /**
   * With whether a setting names another endpoint than the region's for the role of the profile.
   */
  WebIdentityEvidence elsewhere(boolean newElsewhere) {
    return new WebIdentityEvidence(
        role, file, session, ofRegion, roleOfProfile, ofOtherSdk, newElsewhere);
  }

  /** AWS_ROLE_ARN is set to something. */
  public boolean hasRole() {
    return role;
  }

  /** AWS_WEB_IDENTITY_TOKEN_FILE is set to something. */
  public boolean hasFile() {
    return file;
  }

  /** AWS_ROLE_SESSION_NAME is set to something, and the other two are. */
  public boolean hasSessionName() {
    return session;
  }

  /** What a client gets that does not know AWS_ENDPOINT_URL_STS; empty where that is not set. */
  public Optional<Outcome> ofRegion() {
    return Optional.ofNullable(ofRegion);
  }

  /** What the token gets for the role_arn of the profile; empty where AWS_ROLE_ARN is set. */
  public Optional<Outcome> roleOfProfile() {
    return Optional.ofNullable(roleOfProfile);
  }

  /** Whether that was asked at another endpoint than the region's own. */
  public boolean isRoleOfProfileElsewhere() {
    return elsewhere;
  }

  /** What another SDK gets; empty where nothing keeps the SDK for Java from asking STS. */
  public Optional<Outcome> ofOtherSdk() {
    return Optional.ofNullable(ofOtherSdk);
  }

  @Override
  public boolean isCutShort() {
    return ofOtherSdk().filter(Outcome::isCutShort).isPresent()
        || ofRegion().filter(Outcome::isCutShort).isPresent()
        || roleOfProfile().filter(Outcome::isCutShort).isPresent();
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    ofRegion().flatMap(Outcome::credentials).ifPresent(all::add);
    roleOfProfile().flatMap(Outcome::credentials).ifPresent(all::add);
    ofOtherSdk().flatMap(Outcome::credentials).ifPresent(all::add);
    return all;
  }
}

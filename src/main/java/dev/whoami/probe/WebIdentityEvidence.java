package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.SettingName;
import dev.whoami.client.behavior.ProfileLookup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of web identity, and the answer of STS to each client that uses them. */
public final class WebIdentityEvidence implements SourceEvidence {
  private final boolean role;
  private final boolean file;
  private final boolean session;
  private final boolean blankRole;
  private final boolean blankFile;
  private final List<SettingName> settings;
  private final Map<ProfileLookup, Outcome> outcomes;
  private final @Nullable Outcome roleOfProfile;
  private final boolean asksInstanceFirst;

  private WebIdentityEvidence(
      boolean role,
      boolean file,
      boolean session,
      boolean blankRole,
      boolean blankFile,
      List<SettingName> settings,
      Map<ProfileLookup, Outcome> outcomes,
      @Nullable Outcome roleOfProfile,
      boolean asksInstanceFirst) {
    this.role = role;
    this.file = file;
    this.session = session;
    this.blankRole = blankRole;
    this.blankFile = blankFile;
    this.settings = settings;
    this.outcomes = outcomes;
    this.roleOfProfile = roleOfProfile;
    this.asksInstanceFirst = asksInstanceFirst;
  }

  static WebIdentityEvidence of(boolean role, boolean file, boolean session) {
    return new WebIdentityEvidence(
        role,
        file,
        session,
        false,
        false,
        Collections.emptyList(),
        Collections.emptyMap(),
        null,
        false);
  }

  /** A copy for AWS_ROLE_ARN or AWS_WEB_IDENTITY_TOKEN_FILE that may be set to an empty value. */
  WebIdentityEvidence withBlank(boolean newBlankRole, boolean newBlankFile) {
    return new WebIdentityEvidence(
        role,
        file,
        session,
        newBlankRole,
        newBlankFile,
        settings,
        outcomes,
        roleOfProfile,
        asksInstanceFirst);
  }

  /** A copy with the names of the two settings. */
  WebIdentityEvidence setBy(List<SettingName> newSettings) {
    return new WebIdentityEvidence(
        role,
        file,
        session,
        blankRole,
        blankFile,
        Collections.unmodifiableList(newSettings),
        outcomes,
        roleOfProfile,
        asksInstanceFirst);
  }

  /** With whether the SDK for Java 1 asks the instance for its region before it reads the token. */
  WebIdentityEvidence askingInstanceFirst(boolean asks) {
    return new WebIdentityEvidence(
        role, file, session, blankRole, blankFile, settings, outcomes, roleOfProfile, asks);
  }

  /** A copy with the outcome for a client. */
  WebIdentityEvidence and(ProfileLookup client, Outcome outcome) {
    Map<ProfileLookup, Outcome> more = new LinkedHashMap<>(outcomes);
    more.put(client, outcome);
    return withOutcomes(more, roleOfProfile);
  }

  /** A copy with the outcome for the role_arn of the profile. */
  WebIdentityEvidence withRoleOfProfile(Outcome outcome) {
    return withOutcomes(outcomes, outcome);
  }

  private WebIdentityEvidence withOutcomes(
      Map<ProfileLookup, Outcome> newOutcomes, @Nullable Outcome newRoleOfProfile) {
    return new WebIdentityEvidence(
        role,
        file,
        session,
        blankRole,
        blankFile,
        settings,
        newOutcomes,
        newRoleOfProfile,
        asksInstanceFirst);
  }

  /**
   * The names of the settings of the role and the token file that are set, even to an empty value.
   */
  public List<SettingName> settings() {
    return settings;
  }

  /** AWS_ROLE_ARN is set to something. */
  public boolean hasRole() {
    return role;
  }

  /** AWS_ROLE_ARN is set to nothing. */
  public boolean hasBlankRole() {
    return blankRole;
  }

  /** AWS_WEB_IDENTITY_TOKEN_FILE is set to nothing. */
  public boolean hasBlankFile() {
    return blankFile;
  }

  /** AWS_WEB_IDENTITY_TOKEN_FILE is set to something. */
  public boolean hasFile() {
    return file;
  }

  /** AWS_ROLE_SESSION_NAME is set to something, and the other two are. */
  public boolean hasSessionName() {
    return session;
  }

  /** The outcome for this client; empty if STS was not asked because no client can get anything. */
  public Optional<Outcome> as(ProfileLookup client) {
    return Optional.ofNullable(outcomes.get(client));
  }

  /** Whether the SDK for Java 1 asks the instance for its region before it reads the token. */
  public boolean asksInstanceFirst() {
    return asksInstanceFirst;
  }

  /** The outcome for the role_arn of the profile; empty if AWS_ROLE_ARN is set. */
  public Optional<Outcome> roleOfProfile() {
    return Optional.ofNullable(roleOfProfile);
  }

  private List<Outcome> all() {
    List<Outcome> all = new ArrayList<>(outcomes.values());
    roleOfProfile().ifPresent(all::add);
    return all;
  }

  @Override
  public boolean isCutShort() {
    return all().stream().anyMatch(Outcome::isCutShort);
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> credentials = new ArrayList<>();
    all().forEach(each -> each.credentials().ifPresent(credentials::add));
    return credentials;
  }
}

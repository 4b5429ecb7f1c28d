package dev.whoami.probe;

import dev.whoami.probe.profile.ProfileKind;

/** A profile as one client finds it: whether it is named, its kind, and its outcome. */
public final class ResolvedProfile {
  /** Defects of the files themselves, apart from their profiles. */
  public enum Defect {
    NONE,
    NOT_UTF_8,
    MALFORMED,
    /**
     * The file begins with a byte order mark, and the client reads this file before anything else.
     */
    MARKED,
    /** A folder is in place of a file. */
    NOT_A_FILE,
    /** The config file is missing, and a client needs it for its region. */
    NO_FILE_FOR_REGION,
    /** The settings request dual-stack in a region for which the client knows no such endpoint. */
    NO_DUALSTACK,
    /** A setting's endpoint for every service is not an http URL. */
    ENDPOINT_NOT_HTTP
  }

  private final Outcome outcome;
  private final boolean named;
  private final ProfileKind kind;
  private final Defect defect;

  ResolvedProfile(Outcome outcome, boolean named, ProfileKind kind, Defect defect) {
    this.outcome = outcome;
    this.named = named;
    this.kind = kind;
    this.defect = defect;
  }

  /** A copy for a client that may read the files in another way: its parser was not run. */
  ResolvedProfile unsure() {
    return new ResolvedProfile(outcome.with(new UnknownParser()), named, kind, defect);
  }

  public Outcome outcome() {
    return outcome;
  }

  /** An environment variable names the profile. */
  public boolean isNamed() {
    return named;
  }

  public Defect defect() {
    return defect;
  }

  /** The kind of the profile. It is KEYS even if there is no profile. */
  public ProfileKind kind() {
    return kind;
  }
}

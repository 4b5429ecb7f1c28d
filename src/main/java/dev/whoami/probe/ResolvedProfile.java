package dev.whoami.probe;

import dev.whoami.probe.profile.ProfileKind;

/** A profile as one client finds it: whether it is named, what kind it is, and what it gives. */
public final class ResolvedProfile {
  /** What can be wrong with the files as such, whatever is in their profiles. */
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
    /** Dual-stack is asked for in a region for which the client knows no such endpoint. */
    NO_DUALSTACK,
    /** What a setting names as the endpoint of every service is not an http URL. */
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

  /** Also KEYS where there is no profile. */
  public ProfileKind kind() {
    return kind;
  }
}

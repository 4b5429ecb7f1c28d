package dev.whoami.probe;

/** A profile as one client finds it: whether it is named, what kind it is, and what it gives. */
public final class ProfileLook {
  private final Outcome outcome;
  private final boolean named;
  private final ProfileKind kind;

  ProfileLook(Outcome outcome, boolean named, ProfileKind kind) {
    this.outcome = outcome;
    this.named = named;
    this.kind = kind;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** An environment variable names the profile. */
  public boolean isNamed() {
    return named;
  }

  /** KEYS, too, where there is no profile. */
  public ProfileKind kind() {
    return kind;
  }
}

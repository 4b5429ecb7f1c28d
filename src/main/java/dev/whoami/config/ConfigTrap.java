package dev.whoami.config;

import java.util.Optional;

/**
 * An effect of a setting that its author probably did not intend: the fact, its place, and the fix.
 */
public final class ConfigTrap {
  /** The kinds of traps, whichever program has one. */
  public enum Kind {
    /** It chooses a source in place of the container endpoint. */
    SKIPS_CONTAINER,
    /** Another setting beside it keeps the role from being assumed. */
    ROLE_NOT_ASSUMED,
    /** A role that STS denies is followed by the other sources without an error. */
    DENIED_ROLE_IGNORED,
    /** Requests are not signed. */
    UNSIGNED
  }

  private final Kind kind;
  private final String says;
  private final String evidence;
  private final String fix;
  private final String snippet;

  private ConfigTrap(Kind kind, String says, String evidence, String fix, String snippet) {
    this.kind = kind;
    this.says = says;
    this.evidence = evidence;
    this.fix = fix;
    this.snippet = snippet;
  }

  static ConfigTrap of(Kind kind, String says, String evidence, String fix, String snippet) {
    return new ConfigTrap(kind, says, evidence, fix, snippet);
  }

  public Kind kind() {
    return kind;
  }

  /** Sentences that follow the names of the program and its file. */
  public String says() {
    return says;
  }

  /** The setting and its place in the file. */
  public String evidence() {
    return evidence;
  }

  /** The fix, in a sentence. */
  public String fix() {
    return fix;
  }

  /** The text to write into the file; empty if there is none. */
  public Optional<String> snippet() {
    return Optional.of(snippet).filter(it -> !it.isEmpty());
  }
}

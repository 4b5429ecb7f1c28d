package dev.whoami.hadoop;

/** A problem that kept whoami from reading a setting: its place, and a clause that describes it. */
public final class ConfigProblem {
  /** The kinds of problems between a site file and its reader. */
  public enum Kind {
    FILE_MISSING,
    FILE_DENIED,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    NOT_XML,
    WRONG_ROOT,
    DOCUMENT_TYPE,
    XINCLUDE_NOT_FOLLOWED,
    VARIABLE_LOOPS,
    VARIABLE_UNKNOWN,
    OVERRIDES_FINAL,
    SHADOWED_FILE,
    IGNORED_BY_VERSION,
    KEYS_IN_URL,
    STORE_NOT_LOCAL,
    STORE_MISSING,
    STORE_DENIED,
    STORE_TOO_LARGE,
    STORE_UNREADABLE,
    TOO_MANY
  }

  private final Kind kind;
  private final String where;
  private final String clause;
  private final boolean isInCoreSite;

  ConfigProblem(Kind kind, String where, String clause) {
    this(kind, where, clause, false);
  }

  private ConfigProblem(Kind kind, String where, String clause, boolean isInCoreSite) {
    this.kind = kind;
    this.where = where;
    this.clause = clause;
    this.isInCoreSite = isInCoreSite;
  }

  /** The same problem, in the core-site.xml that Hadoop reads. */
  ConfigProblem inCoreSite() {
    return new ConfigProblem(kind, where, clause, true);
  }

  public Kind kind() {
    return kind;
  }

  /** The file or the setting. */
  public String where() {
    return where;
  }

  /** One clause that follows the place and a colon; it never quotes a value. */
  public String clause() {
    return clause;
  }

  /** Whether every command of Hadoop fails because of it: each reads core-site.xml first. */
  public boolean stopsHadoop() {
    return isInCoreSite && kind == Kind.NOT_XML;
  }

  @Override
  public String toString() {
    return where + ": " + clause;
  }
}

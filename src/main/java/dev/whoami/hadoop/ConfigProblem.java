package dev.whoami.hadoop;

/** Something that kept a setting from being read, where, and a clause that says what. */
public final class ConfigProblem {
  /** What can go wrong between a site file and its reader. */
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

  /** The same, in the core-site.xml that counts. */
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

  /** Whether every command of Hadoop ends with it: each reads core-site.xml before all else. */
  public boolean stopsHadoop() {
    return isInCoreSite && kind == Kind.NOT_XML;
  }

  @Override
  public String toString() {
    return where + ": " + clause;
  }
}

package dev.whoami.diagnosis.catalog;

import dev.whoami.diagnosis.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a catalog says about a finding: how severe it is, and the title of its page. */
public final class CatalogLine {
  private final Severity usual;
  private final Set<Severity> all;
  private final String title;

  private CatalogLine(Severity usual, Set<Severity> all, String title) {
    this.usual = usual;
    this.all = all;
    this.title = title;
  }

  public static CatalogLine of(Severity severity, String title) {
    return of(severity, severity, title);
  }

  /** A finding that has another severity in some cases. */
  public static CatalogLine of(Severity usual, Severity inSomeCases, String title) {
    return of(usual, EnumSet.of(inSomeCases), title);
  }

  /** A finding that has one of several other severities in some cases. */
  public static CatalogLine of(Severity usual, Set<Severity> inSomeCases, String title) {
    Set<Severity> all = EnumSet.of(usual);
    all.addAll(inSomeCases);
    return new CatalogLine(usual, Collections.unmodifiableSet(all), title);
  }

  Severity usualSeverity() {
    return usual;
  }

  Set<Severity> severities() {
    return all;
  }

  String title() {
    return title;
  }
}

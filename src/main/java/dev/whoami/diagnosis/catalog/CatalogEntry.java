package dev.whoami.diagnosis.catalog;

import dev.whoami.diagnosis.Severity;
import java.util.Set;

/** A finding as a catalog lists it, before anything has been judged. Each catalog is an enum. */
public interface CatalogEntry {
  /** The code, such as WHO101. */
  String name();

  /** The severities and the title, as the catalog lists them. */
  CatalogLine line();

  /** The name of the fault, in one word, such as SwappedRoles. */
  String fault();

  /** The usual severity of the finding. */
  default Severity severity() {
    return line().usualSeverity();
  }

  /** Every severity that the finding can have: the usual one, and in some cases another one. */
  default Set<Severity> severities() {
    return line().severities();
  }

  /** The heading of the finding's page: the fact in a few words. */
  default String title() {
    return line().title();
  }
}

package dev.whoami.diagnosis.catalog;

import dev.whoami.diagnosis.Severity;
import java.util.Set;

/** A finding as a catalog lists it, before anything has been judged. Each catalog is an enum. */
public interface CatalogEntry {
  /** The code, such as WHO101. */
  String name();

  /** How severe the finding is, unless it says otherwise. */
  Severity severity();

  /** Every severity that the finding can have: the usual one, and in some cases another one. */
  Set<Severity> severities();

  /** As its page is headed: the fact in a few words. */
  String title();

  /** The name of the fault, in one word, such as SwappedRoles. */
  String fault();
}

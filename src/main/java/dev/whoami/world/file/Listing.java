package dev.whoami.world.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The names in a folder, sorted; or the status that says why there are none. */
public final class Listing {
  private final Reading.Status status;
  private final List<String> names;
  private final boolean cut;

  private Listing(Reading.Status status, List<String> names, boolean cut) {
    this.status = status;
    this.names = Collections.unmodifiableList(names);
    this.cut = cut;
  }

  /** The names up to a limit; the listing shows if it leaves some out. */
  public static Listing of(List<String> names, int limit) {
    boolean tooMany = names.size() > limit;
    List<String> kept = new ArrayList<>(tooMany ? names.subList(0, limit) : names);
    Collections.sort(kept);
    return new Listing(Reading.Status.PRESENT, kept, tooMany);
  }

  public static Listing none(Reading.Status status) {
    return new Listing(status, Collections.emptyList(), false);
  }

  public Reading.Status status() {
    return status;
  }

  public boolean isPresent() {
    return status == Reading.Status.PRESENT;
  }

  /** The names; empty if there is no such folder. */
  public List<String> names() {
    return names;
  }

  /** Whether the folder has more names than the limit. */
  public boolean isCut() {
    return cut;
  }

  /** The result as a clause: "12 names", or why there are none. */
  public String summary() {
    if (!isPresent()) {
      return Reading.none(status).why();
    }
    return (cut ? "more than " : "") + names.size() + (names.size() == 1 ? " name" : " names");
  }
}

package dev.whoami.lint.model.container;

import java.util.Collections;
import java.util.List;

/** The containers of a task definition. Containers that come from an expression are unknown. */
public final class Containers {
  private final boolean known;
  private final List<Container> list;

  private Containers(boolean known, List<Container> list) {
    this.known = known;
    this.list = list;
  }

  public static Containers known(List<Container> list) {
    return new Containers(true, Collections.unmodifiableList(list));
  }

  /** The known containers, if an expression gives others. */
  public static Containers partlyKnown(List<Container> list) {
    return new Containers(false, Collections.unmodifiableList(list));
  }

  public static Containers unknown() {
    return new Containers(false, Collections.emptyList());
  }

  public boolean areKnown() {
    return known;
  }

  /** The known containers. */
  public List<Container> list() {
    return list;
  }
}

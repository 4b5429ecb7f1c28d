package dev.whoami.world;

import java.util.HashMap;
import java.util.Map;

/** The same surroundings with some variables added: what an ancestor has and this process lacks. */
public final class OverlaidSurroundings extends ForwardingSurroundings {
  private final Map<String, String> added;

  public OverlaidSurroundings(Surroundings below, Map<String, String> added) {
    super(below);
    this.added = new HashMap<>(added);
  }

  @Override
  public Reading environment(String name) {
    String value = added.get(name);
    return value == null ? super.environment(name) : Reading.present(value);
  }
}

package dev.whoami.place;

import dev.whoami.world.Reading;
import java.util.Optional;

/**
 * The process that plays PID 1 in a world of whoami's lab, which shares its processes with the
 * machine around it: what is not below it is none of that world.
 */
public final class LabInit {
  /** The variable that names it. */
  public static final String VARIABLE = "WHOAMI_LAB_INIT";

  private LabInit() {}

  /** Its number; empty outside the lab. */
  public static Optional<Long> in(Reading variable) {
    return variable.text().matches("\\d{1,9}")
        ? Optional.of(Long.parseLong(variable.text()))
        : Optional.empty();
  }
}

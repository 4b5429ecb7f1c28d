package dev.whoami.diagnosis.fix;

import java.util.Optional;

/** The values of a fix's names here; empty for a name that is unknown. */
@FunctionalInterface
public interface Names {
  /** The command that starts this program if it is unknown how it was started. */
  String USUAL_COMMAND = "java -jar whoami.jar";

  /** No names are known, so that each name shows as a placeholder. */
  Names NONE = name -> Optional.empty();

  Optional<String> value(String name);

  /** These names, and one more. */
  default Names with(String known, String value) {
    return name -> name.equals(known) ? Optional.of(value) : value(name);
  }
}

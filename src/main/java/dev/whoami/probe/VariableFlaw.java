package dev.whoami.probe;

import dev.whoami.world.file.Reading;
import java.util.Optional;
import java.util.function.Function;

/** A flaw of a variable that some client reads before anything else. */
public enum VariableFlaw {
  /** AWS_RETRY_MODE is none of the modes. */
  RETRY_MODE("AWS_RETRY_MODE", "legacy|standard|adaptive"),
  /** AWS_MAX_ATTEMPTS does not begin with a number above 0. */
  MAX_ATTEMPTS("AWS_MAX_ATTEMPTS", "\\s*\\+?0*[1-9].*"),
  /**
   * The path of a shared file is blank. A client that uses it as a path reads the working folder.
   */
  CONFIG_FILE_BLANK("AWS_CONFIG_FILE", ".*\\S.*"),
  CREDENTIALS_FILE_BLANK("AWS_SHARED_CREDENTIALS_FILE", ".*\\S.*");

  private final String name;
  private final String right;

  VariableFlaw(String name, String right) {
    this.name = name;
    this.right = right;
  }

  /** Why a client that checks this fails: one clause; empty if nothing is wrong. */
  Optional<String> reason(Function<String, Reading> variables) {
    Reading set = variables.apply(name);
    return set.isPresent() && !set.text().matches(right)
        ? Optional.of(name + (set.isBlank() ? " is blank" : " is nothing that this client knows"))
        : Optional.empty();
  }
}

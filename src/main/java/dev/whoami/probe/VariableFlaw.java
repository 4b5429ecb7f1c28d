package dev.whoami.probe;

import dev.whoami.world.Reading;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What can be wrong with a variable that some client reads before anything else. */
public enum VariableFlaw {
  /** AWS_RETRY_MODE is none of the modes. */
  RETRY_MODE(
      Collections.singletonList("AWS_RETRY_MODE"),
      text -> !Arrays.asList("legacy", "standard", "adaptive").contains(text)),
  /** AWS_MAX_ATTEMPTS does not begin with a number above 0. */
  MAX_ATTEMPTS(
      Collections.singletonList("AWS_MAX_ATTEMPTS"), text -> !text.trim().matches("\\+?0*[1-9].*")),
  /**
   * The path of a shared file is blank, which is the working folder for who takes it for a path.
   */
  FILE_BLANK(
      Arrays.asList("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"),
      text -> text.trim().isEmpty());

  private final List<String> names;
  private final Predicate<String> isWrong;

  VariableFlaw(List<String> names, Predicate<String> isWrong) {
    this.names = names;
    this.isWrong = isWrong;
  }

  /** Why a client fails that checks this: one clause; empty where nothing is wrong. */
  Optional<String> reason(Function<String, Reading> variables) {
    for (String name : names) {
      Reading set = variables.apply(name);
      if (set.isPresent() && isWrong.test(set.text())) {
        return Optional.of(
            name + (set.isBlank() ? " is blank" : " is nothing that this client knows"));
      }
    }
    return Optional.empty();
  }
}

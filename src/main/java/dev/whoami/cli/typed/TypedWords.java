package dev.whoami.cli.typed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option, or the value of one, that was typed in another form: json means --format json. */
public final class TypedWords {
  private TypedWords() {}

  /** The option of this command that was meant, as a user types it, with its value. */
  public static Optional<String> meant(String typed, CommandSpec command) {
    String word = withoutHyphens(typed).toLowerCase(Locale.ROOT);
    for (OptionSpec each : command.options()) {
      if (Arrays.asList(each.names()).contains("--" + word)) {
        return Optional.of("--" + word + (each.arity().max() > 0 ? " " + each.paramLabel() : ""));
      }
    }
    for (OptionSpec each : command.options()) {
      if (!each.hidden() && takes(each, word)) {
        return Optional.of(each.longestName() + " " + word);
      }
    }
    return Optional.empty();
  }

  private static String withoutHyphens(String typed) {
    int start = 0;
    while (start < typed.length() && typed.charAt(start) == '-') {
      start++;
    }
    return typed.substring(start);
  }

  private static boolean takes(OptionSpec option, String word) {
    if (option.completionCandidates() != null) {
      for (String each : option.completionCandidates()) {
        if (each.equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}

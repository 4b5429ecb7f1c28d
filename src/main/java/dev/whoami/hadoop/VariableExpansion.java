package dev.whoami.hadoop;

import dev.whoami.world.file.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expands {@code ${name}} in a value as Hadoop does: the leftmost one first, at most twenty times.
 * It first looks for a system property of that name, then for a setting. From Hadoop 3.0 on, {@code
 * ${env.NAME}}, {@code ${env.NAME-default}} and {@code ${env.NAME:-default}} are environment
 * variables.
 */
final class VariableExpansion {
  private static final int MOST = 20;

  /**
   * The limit for the length of all values together: a short value can stand for a long one, again
   * and again.
   */
  private static final int MOST_CHARACTERS = 2 << 20;

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^} $]+)\\}");
  private static final Pattern DEFAULT = Pattern.compile("(.*?)(:?-)(.*)", Pattern.DOTALL);

  private final ConfigurationFiles resources;
  private final VariableScope scope;
  private final boolean knowsEnvironment;
  private long characters;

  VariableExpansion(ConfigurationFiles resources, VariableScope scope, boolean knowsEnvironment) {
    this.resources = resources;
    this.scope = scope;
    this.knowsEnvironment = knowsEnvironment;
  }

  /** An expanded value, and the problem that kept it from being expanded completely. */
  static final class Expanded {
    private final String value;
    private final ConfigProblem.@Nullable Kind problem;

    private Expanded(String value, ConfigProblem.@Nullable Kind problem) {
      this.value = value;
      this.problem = problem;
    }

    String value() {
      return value;
    }

    Optional<ConfigProblem.Kind> problem() {
      return Optional.ofNullable(problem);
    }
  }

  Expanded expand(String raw) {
    String value = raw;
    for (int i = 0; i < MOST; i++) {
      Matcher variable = VARIABLE.matcher(value);
      if (!variable.find()) {
        return new Expanded(value, null);
      }
      Optional<String> found = valueOf(variable.group(1));
      if (!found.isPresent()) {
        return new Expanded(value, ConfigProblem.Kind.VARIABLE_UNKNOWN);
      }
      if (knowsEnvironment && found.get().contains(variable.group())) {
        return new Expanded(raw, ConfigProblem.Kind.VARIABLE_LOOPS);
      }
      characters += value.length() + found.get().length();
      if (characters > MOST_CHARACTERS) {
        return new Expanded(raw, ConfigProblem.Kind.TOO_MANY);
      }
      value = value.substring(0, variable.start()) + found.get() + value.substring(variable.end());
    }
    return new Expanded(raw, ConfigProblem.Kind.VARIABLE_LOOPS);
  }

  private Optional<String> valueOf(String name) {
    Optional<String> outside =
        knowsEnvironment && name.startsWith("env.") && name.length() > 4
            ? environment(name.substring(4))
            : scope.property(name).asOptional();
    return outside.isPresent() ? outside : resources.raw(name);
  }

  private Optional<String> environment(String name) {
    Matcher withDefault = DEFAULT.matcher(name);
    if (!withDefault.matches()) {
      return scope.env(name).asOptional();
    }
    Reading set = scope.env(withDefault.group(1));
    boolean alsoForEmpty = withDefault.group(2).equals(":-");
    boolean counts = set.isPresent() && !(alsoForEmpty && set.text().isEmpty());
    return Optional.of(counts ? set.text() : withDefault.group(3));
  }
}

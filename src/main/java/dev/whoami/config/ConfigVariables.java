package dev.whoami.config;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces environment variables in a value. Most programs write them as ${NAME}, ${ENV:NAME},
 * ${NAME:default} or ${NAME:-default}. Fluentd uses Ruby: #{ENV['NAME']} and #{ENV.fetch('NAME',
 * 'default')}. Ruby's may be followed by "
 *
 * <p>
 *
 * <p>use_nil", "
 *
 * <p>
 *
 * <p>use_default" or another default. A variable that is not set becomes an empty text.
 */
final class ConfigVariables {
  private static final String NAME = "([A-Za-z_][A-Za-z0-9_]{0,127})";
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\{(?:ENV:|env:)?(?!"
              + ProvidedValues.NAMES
              + ":)"
              + NAME
              + "(?::-?([^{}]*+))?\\}"
              + "|#\\{ENV(?:\\[|\\.fetch\\()[\"']"
              + NAME
              + "[\"'](?:, *+[\"']([^\"'{}]*+)[\"'])?[\\])]"
              + "(?: *+\\|\\| *+(?:use_nil|use_default|[\"']([^\"'{}]*+)[\"']))? *+\\}");

  private static final String RUBY = "#{";

  /** A default may be another variable, as in Spring's ${NAME:${OTHER:default}}. */
  private static final int DEEPEST = 5;

  private static final int LONGEST = 4096;

  private final Witness w;
  private final ProvidedValues provided;
  private final Map<String, String> own;

  ConfigVariables(Witness w) {
    this(w, Collections.emptyMap());
  }

  /** The variables that a file sets itself override those of the environment. */
  ConfigVariables(Witness w, Map<String, String> own) {
    this.w = w;
    this.own = own;
    this.provided = new ProvidedValues(w);
  }

  /** Whether a value contains another Ruby expression, whose result is unknown. */
  static boolean isComputed(String filled) {
    return filled.contains(RUBY);
  }

  /**
   * Whether something else must still fill in a part of the value, such as the template of a chart.
   */
  static boolean isOpen(String filled) {
    return filled.contains("${") || filled.contains("{{");
  }

  /** The value that a program would get if it started here. */
  String in(String value) {
    String filled = provided.in(value);
    String before = "";
    for (int i = 0; i < DEEPEST && !filled.equals(before) && filled.length() < LONGEST; i++) {
      before = filled;
      filled = innermost(filled);
    }
    return filled;
  }

  /** Replaces the variables that contain no other variable. */
  private String innermost(String value) {
    Matcher variable = VARIABLE.matcher(value);
    StringBuffer filled = new StringBuffer();
    while (variable.find()) {
      String name = either(variable.group(1), variable.group(3));
      Reading set = own.containsKey(name) ? Reading.present(own.get(name)) : w.env(name);
      String otherwise = either(either(variable.group(2), variable.group(4)), variable.group(5));
      variable.appendReplacement(
          filled, Matcher.quoteReplacement(set.isPresent() ? set.text() : otherwise));
    }
    return variable.appendTail(filled).toString();
  }

  private static String either(@Nullable String one, @Nullable String other) {
    return one != null && !one.isEmpty() ? one : other != null ? other : "";
  }
}

package dev.whoami.config;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of the environment in a value, as most programs write them: ${NAME}, ${ENV:NAME},
 * ${NAME:default} and ${NAME:-default}. A variable that is not set leaves nothing.
 */
final class ConfigVariables {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?:ENV:|env:)?([A-Za-z_][A-Za-z0-9_]{0,127})(?::-?([^}]*))?\\}");

  private final Witness w;

  ConfigVariables(Witness w) {
    this.w = w;
  }

  /** The value as a program has it that starts here. */
  String in(String value) {
    if (value.indexOf("${") < 0) {
      return value;
    }
    Matcher variable = VARIABLE.matcher(value);
    StringBuffer filled = new StringBuffer();
    while (variable.find()) {
      String otherwise = variable.group(2) == null ? "" : variable.group(2);
      Reading set = w.env(variable.group(1));
      variable.appendReplacement(
          filled, Matcher.quoteReplacement(set.isPresent() ? set.text() : otherwise));
    }
    return variable.appendTail(filled).toString();
  }
}

package dev.whoami.hadoop;

import dev.whoami.world.file.Reading;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain assignments in a script such as hadoop-env.sh: NAME=VALUE, exported or not. whoami
 * reads the script and does not run it. So a value from a command or a loop is unknown, and is left
 * out.
 */
final class ShellScript {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*(?:export\\s+)?([A-Z][A-Z0-9_]*)=(.*)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?::?-([^}$]*))?\\})");

  private final Map<String, String> values;

  private ShellScript(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the script's text. A variable in a value is first looked up in the script, then in the
   * scope.
   */
  static ShellScript read(Reading script, VariableScope scope) {
    Map<String, String> values = new HashMap<>();
    for (String line : script.text().split("\n", -1)) {
      Matcher matcher = ASSIGNMENT.matcher(line);
      if (matcher.matches()) {
        String value = expand(unquoted(matcher.group(2)), values, scope);
        if (!value.isEmpty()) {
          values.put(matcher.group(1), value);
        }
      }
    }
    return new ShellScript(values);
  }

  /** The variables that the script sets. */
  Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }

  private static String unquoted(String value) {
    String text = value.trim();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first == '"' || first == '\'') {
      int end = text.indexOf(first, 1);
      return end < 0 ? text.substring(1) : text.substring(1, end);
    }
    return text.split("[\\s;#]", 2)[0];
  }

  private static String expand(String value, Map<String, String> own, VariableScope scope) {
    StringBuilder expanded = new StringBuilder();
    for (String part : value.split(":(?!-)", -1)) {
      String known = expandPart(part, own, scope);
      boolean isKnown = !known.isEmpty() && known.indexOf('$') < 0 && known.indexOf('`') < 0;
      if (isKnown) {
        expanded.append(expanded.length() == 0 ? "" : ":").append(known);
      }
    }
    return expanded.toString();
  }

  private static String expandPart(String part, Map<String, String> own, VariableScope scope) {
    Matcher variable = VARIABLE.matcher(part);
    StringBuilder text = new StringBuilder();
    int done = 0;
    while (variable.find()) {
      String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      String value = own.containsKey(name) ? own.get(name) : scope.env(name).text();
      String otherwise = variable.group(3) == null ? "" : variable.group(3);
      // A name in lower case is the variable of a loop, whose value is unknown.
      boolean isUnknown = value.isEmpty() && !name.equals(name.toUpperCase(java.util.Locale.ROOT));
      text.append(part, done, variable.start());
      text.append(isUnknown ? "$" : value.isEmpty() ? otherwise : value);
      done = variable.end();
    }
    return text.append(part.substring(done)).toString();
  }
}

package dev.whoami.lab.machine;

import java.util.Map;
import java.util.TreeSet;

/** An environment as commands of a POSIX shell. */
public final class ShellText {
  private ShellText() {}

  public static String export(String name, String value) {
    return "export " + name + "=" + quoted(value);
  }

  /** The commands that turn one environment into another. */
  public static String difference(Map<String, String> from, Map<String, String> to) {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(from.keySet())) {
      if (!to.containsKey(name)) {
        text.append("unset ").append(name).append('\n');
      }
    }
    to.forEach(
        (name, value) -> {
          if (!value.equals(from.get(name))) {
            text.append(export(name, value)).append('\n');
          }
        });
    return text.toString();
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}

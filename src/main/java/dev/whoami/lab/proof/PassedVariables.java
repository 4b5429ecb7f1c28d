package dev.whoami.lab.proof;

import java.util.Map;
import java.util.TreeMap;

/**
 * Passes the variables of a program to the process that starts it. They are in its environment,
 * because every user can read a command line. They have other names, because they are not meant for
 * its JVM.
 */
final class PassedVariables {
  static final String PREFIX = "WHOAMI_LAB_PASSED_";

  private PassedVariables() {}

  static Map<String, String> packed(Map<String, String> variables) {
    Map<String, String> packed = new TreeMap<>();
    variables.forEach((name, value) -> packed.put(PREFIX + name, value));
    return packed;
  }

  static Map<String, String> unpacked(Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            variables.put(name.substring(PREFIX.length()), value);
          }
        });
    return variables;
  }
}

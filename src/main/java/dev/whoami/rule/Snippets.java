package dev.whoami.rule;

/** Pieces of configuration to paste. */
final class Snippets {
  private Snippets() {}

  /** A variable, for a container definition of an ECS task definition. */
  static String variable(String name, String value) {
    return "\"environment\": [{\"name\": \""
        + name
        + "\",\n"
        + "                 \"value\": \""
        + value
        + "\"}]";
  }

  /** A variable, for a container of a pod spec. */
  static String podVariable(String name, String value) {
    return "env:\n  - name: " + name + "\n    value: \"" + value + "\"";
  }
}

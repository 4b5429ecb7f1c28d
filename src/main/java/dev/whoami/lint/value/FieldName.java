package dev.whoami.lint.value;

import java.util.Map;
import java.util.Optional;

/** The name of a field in any spelling: taskRoleArn, TaskRoleArn, task_role_arn. */
final class FieldName {
  private FieldName() {}

  /** The value of the field of that name, first as it is written. */
  static <T> Optional<T> in(Map<String, T> fields, String name) {
    T exact = fields.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Map.Entry<String, T> each : fields.entrySet()) {
      if (isSpelled(each.getKey(), name)) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  /** In place, for a map may have very many keys. */
  private static boolean isSpelled(String key, String name) {
    int at = letterFrom(key, 0);
    int in = letterFrom(name, 0);
    while (at < key.length() && in < name.length()) {
      if (Character.toLowerCase(key.charAt(at)) != Character.toLowerCase(name.charAt(in))) {
        return false;
      }
      at = letterFrom(key, at + 1);
      in = letterFrom(name, in + 1);
    }
    return at >= key.length() && in >= name.length();
  }

  private static int letterFrom(String name, int start) {
    int at = start;
    while (at < name.length() && name.charAt(at) == '_') {
      at++;
    }
    return at;
  }
}

package dev.whoami.agent.guest;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The provider of a chain that answered. Each SDK keeps it in a private field. In SDK 2, the number
 * of fields down to the chain differs by version.
 */
final class LastProvider {
  private static final int DEEPEST = 6;

  /** The names in both SDKs and in Hadoop's lists. */
  private static final List<String> NAMES = Arrays.asList("lastUsedProvider", "lastProvider");

  private LastProvider() {}

  static void tell(@Nullable Object provider, String root, AnswerLines answer) {
    try {
      Object last = provider == null ? null : in(provider, root, 0);
      if (last != null) {
        answer.put("provider", last.getClass().getSimpleName());
      }
    } catch (ReflectiveOperationException | RuntimeException notInThisVersion) {
      return;
    }
  }

  private static @Nullable Object in(Object holder, String root, int depth)
      throws ReflectiveOperationException {
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      if (!type.getName().startsWith(root + ".")) {
        return null;
      }
      for (Field each : type.getDeclaredFields()) {
        Object held = Modifier.isStatic(each.getModifiers()) ? null : held(each, holder);
        if (held == null) {
          continue;
        }
        if (NAMES.contains(each.getName())) {
          return held;
        }
        Object below = depth < DEEPEST ? in(held, root, depth + 1) : null;
        if (below != null) {
          return below;
        }
      }
    }
    return null;
  }

  private static @Nullable Object held(Field field, Object holder) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(holder);
  }
}

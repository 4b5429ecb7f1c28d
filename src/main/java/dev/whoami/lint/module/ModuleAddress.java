package dev.whoami.lint.module;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a module of a registry and its version, also where the same module is taken from
 * GitHub: "terraform-aws-modules/ecs/aws//modules/service", 5.
 */
final class ModuleAddress {
  private static final Pattern REGISTRY =
      Pattern.compile("(?:registry\\.terraform\\.io/)?([\\w-]+/[\\w-]+/[\\w-]+(?://[\\w/-]+)?)");

  private static final Pattern GITHUB =
      Pattern.compile(
          "(?:git::)?(?:https://|ssh://git@|git@)?github\\.com[/:]([\\w-]+)/terraform-(\\w+)-([\\w-]+?)"
              + "(?:\\.git)?(//[\\w/-]+)?(?:\\?ref=v?(\\d+)\\.\\d+.*|(\\?.*))?");

  /** What a version must not be says nothing of what it is. */
  private static final Pattern AT_LEAST =
      Pattern.compile("(?:^|,)\\s*+(?:=|~>|>=?)?+\\s*+v?(\\d+)");

  private final String source;
  private final String major;

  private ModuleAddress(String source, String major) {
    this.source = source;
    this.major = major;
  }

  /** As a call has them; the version may be empty, and may be a constraint. */
  static ModuleAddress of(String source, String version) {
    Matcher registry = REGISTRY.matcher(source);
    if (registry.matches()) {
      return new ModuleAddress(registry.group(1), version.isEmpty() ? "*" : major(version));
    }
    Matcher github = GITHUB.matcher(source);
    if (!github.matches()) {
      return new ModuleAddress("", "");
    }
    String folder = github.group(4) == null ? "" : github.group(4);
    String ref = github.group(5) == null ? "" : github.group(5);
    boolean isNewest = ref.isEmpty() && github.group(6) == null;
    return new ModuleAddress(
        github.group(1) + "/" + github.group(3) + "/" + github.group(2) + folder,
        isNewest ? "*" : ref);
  }

  /** The largest that a constraint begins with. */
  private static String major(String version) {
    int largest = -1;
    Matcher bound = AT_LEAST.matcher(version);
    while (bound.find()) {
      largest = Math.max(largest, number(bound.group(1)));
    }
    return largest < 0 ? "" : String.valueOf(largest);
  }

  private static int number(String digits) {
    return digits.length() > 6 ? -1 : Integer.parseInt(digits);
  }

  /** As the registry writes it; empty where it is another kind of source. */
  String source() {
    return source;
  }

  /** Whether the version is one of these major ones; without a version it is the newest. */
  boolean isOneOf(Collection<String> majors) {
    return major.equals("*") || majors.contains(major);
  }
}

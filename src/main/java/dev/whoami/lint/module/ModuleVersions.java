package dev.whoami.lint.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that the constraint of a call allows, from the lowest on and below a limit: "~>
 * 20.0" allows 20.0 to below 21. Terraform compares them so.
 */
final class ModuleVersions {
  private static final long PART = 1_000_000;
  private static final long ANY = Long.MAX_VALUE;

  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "\\s*+(=|!=|~>|>=|<=|>|<)?+\\s*+v?+(\\d{1,6}+)(?:\\.(\\d{1,6}+))?+(?:\\.(\\d{1,6}+))?+(?:[-+][\\w.+-]*+)?+\\s*+");

  private final long lowest;
  private final long limit;

  private ModuleVersions(long lowest, long limit) {
    this.lowest = lowest;
    this.limit = limit;
  }

  /** Any version, as without a constraint. */
  static ModuleVersions any() {
    return new ModuleVersions(0, ANY);
  }

  /** None, as of what is not a constraint. */
  static ModuleVersions none() {
    return new ModuleVersions(0, 0);
  }

  /** As the argument "version" has it: constraints with commas between them. */
  static ModuleVersions in(String constraints) {
    ModuleVersions versions = any();
    for (String each : constraints.split(",", -1)) {
      Matcher constraint = CONSTRAINT.matcher(each);
      if (!constraint.matches()) {
        return none();
      }
      versions = versions.and(one(constraint));
    }
    return versions;
  }

  private static ModuleVersions one(Matcher constraint) {
    long version = version(constraint);
    switch (constraint.group(1) == null ? "=" : constraint.group(1)) {
      case "!=":
        // It takes one version out of very many.
        return any();
      case ">=":
        return new ModuleVersions(version, ANY);
      case ">":
        return new ModuleVersions(version + 1, ANY);
      case "<":
        return new ModuleVersions(0, version);
      case "<=":
        return new ModuleVersions(0, version + 1);
      case "~>":
        return new ModuleVersions(version, limitOfLast(constraint));
      default:
        return new ModuleVersions(version, version + 1);
    }
  }

  private static long version(Matcher constraint) {
    return (part(constraint, 2) * PART + part(constraint, 3)) * PART + part(constraint, 4);
  }

  /** Only the last part that is written may grow; a single one without an end. */
  private static long limitOfLast(Matcher constraint) {
    long major = part(constraint, 2);
    if (constraint.group(3) == null) {
      return ANY;
    }
    return constraint.group(4) == null
        ? (major + 1) * PART * PART
        : (major * PART + part(constraint, 3) + 1) * PART;
  }

  private static long part(Matcher constraint, int group) {
    String digits = constraint.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private ModuleVersions and(ModuleVersions other) {
    return new ModuleVersions(Math.max(lowest, other.lowest), Math.min(limit, other.limit));
  }

  /** Whether they have one with this major number. */
  boolean allow(int major) {
    long first = Math.max(lowest, major * PART * PART);
    return first < Math.min(limit, (major + 1) * PART * PART);
  }
}

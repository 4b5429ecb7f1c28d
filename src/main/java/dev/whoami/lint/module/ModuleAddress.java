package dev.whoami.lint.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a module of a registry and its versions, also where the same module is taken from
 * GitHub: "terraform-aws-modules/ecs/aws//modules/service", 5.
 */
final class ModuleAddress {
  private static final Pattern REGISTRY =
      Pattern.compile("(?:registry\\.terraform\\.io/)?([\\w-]+/[\\w-]+/[\\w-]+(?://[\\w/-]+)?)");

  private static final Pattern GITHUB =
      Pattern.compile(
          "(?:git::)?(?:https://|ssh://git@|git@)?github\\.com[/:]([\\w-]+)/terraform-(\\w+)-([\\w-]+?)"
              + "(?:\\.git)?(//[\\w/-]+)?(?:\\?(.*))?");

  private static final Pattern REF = Pattern.compile("(?:.*&)?ref=([^&]*)(?:&.*)?");

  /** A tag; a branch or a commit does not say which version it is. */
  private static final Pattern TAG = Pattern.compile("(?:tags/)?v?(\\d{1,6}(?:\\.\\d{1,6}){1,2})");

  private final String source;
  private final ModuleVersions versions;

  private ModuleAddress(String source, ModuleVersions versions) {
    this.source = source;
    this.versions = versions;
  }

  /** As a call has them; the version may be empty, and may be a constraint. */
  static ModuleAddress of(String source, String version) {
    Matcher registry = REGISTRY.matcher(source);
    if (registry.matches()) {
      return new ModuleAddress(
          registry.group(1), version.isEmpty() ? ModuleVersions.any() : ModuleVersions.in(version));
    }
    Matcher github = GITHUB.matcher(source);
    if (!github.matches()) {
      return new ModuleAddress("", ModuleVersions.none());
    }
    String folder = github.group(4) == null ? "" : github.group(4);
    return new ModuleAddress(
        github.group(1) + "/" + github.group(3) + "/" + github.group(2) + folder,
        ofQuery(github.group(5) == null ? "" : github.group(5)));
  }

  private static ModuleVersions ofQuery(String query) {
    Matcher ref = REF.matcher(query);
    if (!ref.matches()) {
      return ModuleVersions.any();
    }
    Matcher tag = TAG.matcher(ref.group(1));
    return tag.matches() ? ModuleVersions.in(tag.group(1)) : ModuleVersions.none();
  }

  /** As the registry writes it; empty where it is another kind of source. */
  String source() {
    return source;
  }

  /** Any version where none is written. */
  ModuleVersions versions() {
    return versions;
  }
}

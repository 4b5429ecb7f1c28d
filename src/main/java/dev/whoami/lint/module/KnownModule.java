package dev.whoami.lint.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A line of known.txt: a public module, its major versions in groups that behave the same, the file
 * that lint evaluates in its place, and what differs between the groups.
 */
final class KnownModule {
  private final String source;
  private final List<String> groups;
  private final String file;
  private final String difference;

  private KnownModule(String source, List<String> groups, String file, String difference) {
    this.source = source;
    this.groups = groups;
    this.file = file;
    this.difference = difference;
  }

  /** Empty for a comment. */
  static Optional<KnownModule> of(String line) {
    String[] parts = line.split(" \\| ", -1);
    return parts.length < 3
        ? Optional.empty()
        : Optional.of(
            new KnownModule(
                parts[0],
                Collections.unmodifiableList(Arrays.asList(parts[1].split(", ", -1))),
                parts[2],
                parts.length == 3 ? "" : parts[3]));
  }

  String file() {
    return file;
  }

  boolean isAt(ModuleAddress address) {
    return source.equals(address.source()) && !majors(address.versions()).isEmpty();
  }

  /** The first version of the group that all allowed ones are in; empty where they differ. */
  Optional<String> version(ModuleVersions versions) {
    List<String> allowed = new ArrayList<>();
    for (String group : groups) {
      List<String> majors = Arrays.asList(group.split(" ", -1));
      if (majors.stream().anyMatch(it -> versions.allow(Integer.parseInt(it)))) {
        allowed.add(majors.get(0));
      }
    }
    return allowed.size() == 1 ? Optional.of(allowed.get(0)) : Optional.empty();
  }

  /** What cannot be known of a call that allows versions which differ. */
  Optional<String> differing(ModuleVersions versions) {
    return version(versions).isPresent()
        ? Optional.empty()
        : Optional.of(
            "allows versions "
                + String.join(" and ", majors(versions))
                + ", which differ in "
                + difference);
  }

  private List<String> majors(ModuleVersions versions) {
    List<String> majors = new ArrayList<>();
    for (String group : groups) {
      for (String each : group.split(" ", -1)) {
        if (versions.allow(Integer.parseInt(each))) {
          majors.add(each);
        }
      }
    }
    return majors;
  }
}

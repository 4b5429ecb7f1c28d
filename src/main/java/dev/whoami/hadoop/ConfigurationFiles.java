package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a configuration in order. A later file overrides an earlier one, unless the earlier
 * one declared a property final.
 */
final class ConfigurationFiles {
  /** The only deprecated name that concerns S3. */
  private static final Map<String, String> RENAMED =
      Collections.singletonMap("fs.default.name", "fs.defaultFS");

  private final Map<String, RawProperty> properties;
  private final Set<String> finals;
  private final Set<String> defaults;
  private final List<ConfigProblem> problems = new ArrayList<>();

  ConfigurationFiles() {
    this(new LinkedHashMap<>(), new HashSet<>(), new HashSet<>());
  }

  private ConfigurationFiles(
      Map<String, RawProperty> properties, Set<String> finals, Set<String> defaults) {
    this.properties = properties;
    this.finals = finals;
    this.defaults = defaults;
  }

  void loadDefaults(List<RawProperty> some) {
    load(some);
    defaults.addAll(properties.keySet());
  }

  void load(List<RawProperty> some) {
    some.forEach(each -> load(each));
  }

  private void load(RawProperty property) {
    String newName = RENAMED.get(property.name());
    RawProperty named = newName == null ? property : property.named(newName, property.name());
    String name = named.name();
    if (name.isEmpty()) {
      return;
    }
    if (named.value().isPresent() && finals.contains(name)) {
      noteOverride(named);
    } else if (named.value().isPresent()) {
      set(named);
    }
    if (named.isFinal()) {
      finals.add(name);
    }
  }

  /** Sets a property as a program would, even if it is final. */
  private void set(RawProperty property) {
    properties.put(property.name(), property);
    defaults.remove(property.name());
  }

  private void noteOverride(RawProperty property) {
    RawProperty winner = properties.get(property.name());
    if (winner != null
        && !winner.value().equals(property.value())
        && S3Names.isAbout(property.name())) {
      problems.add(
          new ConfigProblem(
              ConfigProblem.Kind.OVERRIDES_FINAL,
              property.origin(),
              property.name() + " does not count here, for it is final in " + winner.origin()));
    }
  }

  /** The same files, in which the settings of a bucket override the others. */
  ConfigurationFiles forBucket(String bucket, boolean longNames) {
    ConfigurationFiles copy =
        new ConfigurationFiles(
            new LinkedHashMap<>(properties), new HashSet<>(finals), new HashSet<>(defaults));
    String prefix = "fs.s3a.bucket." + bucket + ".";
    for (RawProperty each : properties.values()) {
      String rest = each.name().startsWith(prefix) ? each.name().substring(prefix.length()) : "";
      boolean isCopied = !rest.isEmpty() && !rest.startsWith("bucket.") && !rest.equals("impl");
      if (isCopied) {
        copy.set(each.named("fs.s3a." + rest, each.name()));
      }
    }
    for (String key : longNames ? S3Names.KEYS : Collections.<String>emptyList()) {
      RawProperty property = properties.get(prefix + key);
      if (property != null && !property.value().orElse("").isEmpty()) {
        copy.set(property.named(key, property.name()));
      }
    }
    return copy;
  }

  Optional<String> raw(String name) {
    return Optional.ofNullable(properties.get(name)).flatMap(RawProperty::value);
  }

  List<RawProperty> all() {
    return new ArrayList<>(properties.values());
  }

  boolean isDefault(String name) {
    return defaults.contains(name);
  }

  boolean isFinal(String name) {
    return finals.contains(name);
  }

  List<ConfigProblem> problems() {
    return problems;
  }
}

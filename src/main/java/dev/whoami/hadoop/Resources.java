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
 * The files of a configuration, one over the other: a later one wins, unless an earlier one has
 * called a property final.
 */
final class Resources {
  /** The one old name that concerns S3. */
  private static final Map<String, String> RENAMED =
      Collections.singletonMap("fs.default.name", "fs.defaultFS");

  private final Map<String, Item> items;
  private final Set<String> finals;
  private final Set<String> defaults;
  private final List<Trouble> troubles = new ArrayList<>();

  Resources() {
    this(new LinkedHashMap<>(), new HashSet<>(), new HashSet<>());
  }

  private Resources(Map<String, Item> items, Set<String> finals, Set<String> defaults) {
    this.items = items;
    this.finals = finals;
    this.defaults = defaults;
  }

  void loadDefaults(List<Item> some) {
    load(some);
    defaults.addAll(items.keySet());
  }

  void load(List<Item> some) {
    some.forEach(each -> load(each));
  }

  private void load(Item item) {
    String newName = RENAMED.get(item.name());
    Item named = newName == null ? item : item.named(newName, item.name());
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

  /** Sets a property as a program would, whether or not it is final. */
  private void set(Item item) {
    items.put(item.name(), item);
    defaults.remove(item.name());
  }

  private void noteOverride(Item item) {
    Item winner = items.get(item.name());
    if (winner != null && !winner.value().equals(item.value()) && S3Names.isAbout(item.name())) {
      troubles.add(
          new Trouble(
              Trouble.Kind.OVERRIDES_FINAL,
              item.origin(),
              item.name() + " does not count here, for it is final in " + winner.origin()));
    }
  }

  /** These resources with what is set for a bucket put over the rest. */
  Resources forBucket(String bucket, boolean longNames) {
    Resources copy =
        new Resources(new LinkedHashMap<>(items), new HashSet<>(finals), new HashSet<>(defaults));
    String prefix = "fs.s3a.bucket." + bucket + ".";
    for (Item each : items.values()) {
      String rest = each.name().startsWith(prefix) ? each.name().substring(prefix.length()) : "";
      boolean isCopied = !rest.isEmpty() && !rest.startsWith("bucket.") && !rest.equals("impl");
      if (isCopied) {
        copy.set(each.named("fs.s3a." + rest, each.name()));
      }
    }
    for (String key : longNames ? S3Names.KEYS : Collections.<String>emptyList()) {
      Item item = items.get(prefix + key);
      if (item != null && !item.value().orElse("").isEmpty()) {
        copy.set(item.named(key, item.name()));
      }
    }
    return copy;
  }

  Optional<String> raw(String name) {
    return Optional.ofNullable(items.get(name)).flatMap(Item::value);
  }

  List<Item> all() {
    return new ArrayList<>(items.values());
  }

  boolean isDefault(String name) {
    return defaults.contains(name);
  }

  boolean isFinal(String name) {
    return finals.contains(name);
  }

  List<Trouble> troubles() {
    return troubles;
  }
}

package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What was read of one cluster, and where: at first in one list, in the end in all of them. */
final class ClusterSource {
  private final String place;
  private final ClusterSigns signs = new ClusterSigns();
  private final ClusterFacts facts = new ClusterFacts();
  private final Set<String> files = new LinkedHashSet<>();
  private final Set<ItemKind> whole = EnumSet.noneOf(ItemKind.class);

  /** With the path of the file, folder or zip. */
  ClusterSource(String place) {
    this.place = place;
  }

  /** Whether it was for here, and for no account. */
  boolean take(Item item) {
    signs.take(item);
    files.add(item.file());
    return facts.take(item);
  }

  void listed(ItemKind kind) {
    whole.add(kind);
  }

  void version(ItemKind kind, String version) {
    facts.version(kind, version);
  }

  void cut(ItemKind kind) {
    facts.cut(kind);
  }

  void addAll(ClusterSource other) {
    signs.addAll(other.signs);
    facts.addAll(other.facts);
    files.addAll(other.files);
    whole.addAll(other.whole);
  }

  String place() {
    return place;
  }

  ClusterSigns signs() {
    return signs;
  }

  ClusterFacts facts() {
    return facts;
  }

  Set<String> files() {
    return Collections.unmodifiableSet(files);
  }

  /** Whether a list of this kind was read, and each of them to its end. */
  boolean hasWhole(ItemKind kind) {
    return whole.contains(kind) && !facts.isCut(kind);
  }
}

package dev.whoami.fleet.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The folders, zips, files and lists that were read. The largest part of this tree that can be of
 * one cluster is taken to be of one. It is not if IDs in it differ; or if two zips in it have pods,
 * or two folders pods and nodes, and no ID shows that their cluster is the same.
 */
final class SourceTree {
  /** A path that is deeper is one of a hostile zip. */
  private static final int DEEPEST = 40;

  private final String place;
  private final boolean isZip;
  private final Map<String, SourceTree> children = new LinkedHashMap<>();
  private final ClusterSigns signs = new ClusterSigns();

  /** One in a leaf, and none elsewhere. */
  private final List<ClusterSource> sources = new ArrayList<>();

  private SourceTree(String place) {
    this.place = place;
    this.isZip = place.endsWith("!");
  }

  /** That of sources by their names: a path, # and a number. */
  static SourceTree of(Map<String, ClusterSource> sources) {
    SourceTree root = new SourceTree("");
    sources.forEach(
        (name, source) -> {
          int end = name.lastIndexOf('#');
          String[] folders = name.substring(0, end).split("/", DEEPEST);
          SourceTree at = root;
          StringBuilder path = new StringBuilder();
          for (String each : folders) {
            path.append(path.length() == 0 ? "" : "/").append(each);
            at = at.child(each.isEmpty() ? "/" : each, path.toString());
            at.signs.addAll(source.signs());
          }
          SourceTree leaf = at.child(name.substring(end), source.place());
          leaf.signs.addAll(source.signs());
          leaf.sources.add(source);
          root.signs.addAll(source.signs());
        });
    return root;
  }

  private SourceTree child(String name, String path) {
    return children.computeIfAbsent(name, it -> new SourceTree(path));
  }

  /** The largest parts that can be of one cluster each. */
  List<SourceTree> parts() {
    List<SourceTree> parts = new ArrayList<>();
    addParts(parts);
    return parts;
  }

  private void addParts(List<SourceTree> parts) {
    if (!sources.isEmpty() || isOne()) {
      parts.add(this);
    } else {
      children.values().forEach(it -> it.addParts(parts));
    }
  }

  private boolean isOne() {
    return signs.agree() && !hasRivals() && children.values().stream().allMatch(SourceTree::isOne);
  }

  private boolean hasRivals() {
    List<SourceTree> withPods =
        children.values().stream().filter(it -> it.signs.hasPods()).collect(Collectors.toList());
    boolean hasZip = withPods.stream().anyMatch(it -> it.isZip);
    List<SourceTree> rivals =
        withPods.stream().filter(it -> hasZip || it.signs.hasNodes()).collect(Collectors.toList());
    return rivals.size() > 1
        && rivals.stream().anyMatch(it -> !it.signs.isSameAs(rivals.get(0).signs));
  }

  /** All sources in it as one, which may be of several clusters only where it is a single list. */
  ClusterSource merged() {
    ClusterSource all = new ClusterSource(place);
    addTo(all);
    return all;
  }

  private void addTo(ClusterSource all) {
    sources.forEach(all::addAll);
    children.values().forEach(it -> it.addTo(all));
  }
}

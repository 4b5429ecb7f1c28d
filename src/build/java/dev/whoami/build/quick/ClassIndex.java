package dev.whoami.build.quick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The compiled classes of a source tree, by the source that each is written in. */
final class ClassIndex {
  private final Map<String, List<ClassView>> views = new HashMap<>();

  void add(ClassView view) {
    views.computeIfAbsent(view.source(), it -> new ArrayList<>()).add(view);
  }

  void remove(String source) {
    views.remove(source);
  }

  ClassIndex copyOf(Set<String> sources) {
    ClassIndex copy = new ClassIndex();
    sources.forEach(it -> views.getOrDefault(it, List.of()).forEach(copy::add));
    return copy;
  }

  boolean has(String source) {
    return views.containsKey(source);
  }

  /** What the compiler sees of the classes in a source when it compiles another one. */
  Set<String> declarations(String source) {
    return collect(source, ClassView::declarations);
  }

  Set<String> constants(String source) {
    return collect(source, ClassView::constants);
  }

  /** Sources with a class that names one of these. */
  Set<String> usersOf(Set<String> sources) {
    return where(ClassView::mentions, sources);
  }

  /** Sources with a class that extends or implements one of these. */
  Set<String> heirsOf(Set<String> sources) {
    return where(ClassView::supertypes, sources);
  }

  private Set<String> where(Function<ClassView, Set<String>> property, Set<String> sources) {
    return views.entrySet().stream()
        .filter(
            it -> it.getValue().stream().map(property).anyMatch(its -> haveCommon(its, sources)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean haveCommon(Set<String> some, Set<String> others) {
    return others.stream().anyMatch(some::contains);
  }

  private Set<String> collect(String source, Function<ClassView, Set<String>> property) {
    return views.getOrDefault(source, List.of()).stream()
        .flatMap(it -> property.apply(it).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

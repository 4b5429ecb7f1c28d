package dev.whoami.build.quick;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles what has changed since the last time, and what uses a class that other classes now see
 * differently. No checks beyond the compiler's own: those are Maven's.
 *
 * <p>The value of a constant is copied into the classes that use it and leaves no name there, so a
 * changed one compiles everything anew.
 */
final class QuickCompile {
  private final Set<String> changedViews = new TreeSet<>();
  private boolean constantsChanged;

  /** Takes the folder for the classes and the class path. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    Path main = target.resolve("classes");
    SourceTree mainTree = new SourceTree(List.of(Path.of("src/main/java")), main, "8", args[1]);
    SourceTree testTree =
        new SourceTree(
            List.of(Path.of("src/build/java"), Path.of("src/test/java")),
            target.resolve("test-classes"),
            "17",
            String.join(":", main + ".new", main.toString(), args[1]));
    QuickCompile compile = new QuickCompile();
    Set<String> ofMain = compile.bringUpToDate(mainTree);
    Set<String> ofTests = compile.bringUpToDate(testTree);
    // Only now: what the tests do not see yet must not be forgotten when they do not compile.
    mainTree.keep(ofMain);
    testTree.keep(ofTests);
    System.err.printf(
        "quick: compiled %d main and %d test sources%n", ofMain.size(), ofTests.size());
  }

  /** What it had to compile. */
  private Set<String> bringUpToDate(SourceTree tree) throws IOException {
    Set<String> compiled = new TreeSet<>();
    Set<String> due = tree.changed();
    changedViews.addAll(tree.removed());
    if (due.isEmpty() && changedViews.isEmpty() && !constantsChanged) {
      return compiled;
    }
    ClassIndex index = tree.index();
    due.addAll(affected(tree, index));
    while (!due.isEmpty()) {
      compile(tree, index, due);
      compiled.addAll(due);
      due = affected(tree, index);
      due.removeAll(compiled);
    }
    return compiled;
  }

  private void compile(SourceTree tree, ClassIndex index, Set<String> sources) throws IOException {
    ClassIndex before = index.copyOf(sources);
    if (!tree.compile(sources)) {
      System.exit(1);
    }
    tree.update(index, sources);
    for (String each : sources) {
      // Nothing else can use a class that was not there.
      if (before.has(each) && !before.declarations(each).equals(index.declarations(each))) {
        changedViews.add(each);
      }
      if (!index.constants(each).containsAll(before.constants(each))) {
        constantsChanged = true;
      }
    }
  }

  private Set<String> affected(SourceTree tree, ClassIndex index) {
    if (constantsChanged) {
      return tree.all();
    }
    boolean grown;
    do {
      grown = changedViews.addAll(index.heirsOf(changedViews));
    } while (grown);
    Set<String> affected = index.usersOf(changedViews);
    affected.retainAll(tree.all());
    return affected;
  }
}

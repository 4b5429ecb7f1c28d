package dev.whoami.lint;

import dev.whoami.lint.code.RepositoryCode;
import dev.whoami.lint.source.KindSigns;
import dev.whoami.lint.tree.FileCount;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.program.SecondJvm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A second JVM for a large checkout. By itself, Java lets the heap grow to a quarter of the
 * machine's memory before it clears up, although lint keeps little of what it reads.
 */
public final class SmallHeap {
  /** A run over fewer files stays below the limit by itself. */
  private static final int MANY = 3_000;

  /** Counting ends there. */
  private static final int MOST = 200_000;

  private static final int USUAL_MEBIBYTES = 400;
  private static final int LIMIT_MEBIBYTES = 512;

  /** What is kept of a checkout grows with its files: this many need another mebibyte. */
  private static final int FILES_PER_MEBIBYTE = 55;

  private static final Pattern CHOSEN = Pattern.compile("(?:^|\\x00)-X(?:mx|X:Max(?:Heap|RAM))");

  private SmallHeap() {}

  /**
   * Runs the command with these arguments there, if its paths have many files and no option of Java
   * sets a heap. Returns its exit code; empty where this JVM is to do the work.
   */
  public static Optional<Integer> run(List<String> paths, String option, List<String> arguments) {
    long own = Runtime.getRuntime().maxMemory() >> 20;
    if (SecondJvm.isThis() || own <= LIMIT_MEBIBYTES || isChosen()) {
      return Optional.empty();
    }
    int files = FileCount.below(paths, SmallHeap::isLookedInto, MOST);
    int heap = Math.max(USUAL_MEBIBYTES, files / FILES_PER_MEBIBYTE);
    return files < MANY || heap >= own ? Optional.empty() : SecondJvm.run(heap, option, arguments);
  }

  private static boolean isLookedInto(String name) {
    return KindSigns.isLookedInto(name) || RepositoryCode.isLookedInto(name);
  }

  private static boolean isChosen() {
    return CHOSEN.matcher(new LiveSurroundings().file("/proc/self/cmdline").text()).find()
        || CHOSEN.matcher(options("JAVA_TOOL_OPTIONS")).find()
        || CHOSEN.matcher(options("JDK_JAVA_OPTIONS")).find();
  }

  /** With a zero byte before each, as the command line has it. */
  private static String options(String variable) {
    return '\0' + new LiveSurroundings().environment(variable).text().replace(' ', '\0');
  }
}

package dev.whoami.place.library;

import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.MappedFile;
import dev.whoami.world.process.ProgramNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A process as /proc shows it: its command line, its program, its working folder, its environment,
 * and the files that it has open or mapped. A part that this user may not read is empty.
 */
final class ExaminedProcess {
  private static final int MOST_OPEN = 2048;
  private static final String DELETED = " (deleted)";

  private final String proc;
  private final @Nullable Long pid;
  private final BoundedFiles files;
  private final List<String> words;
  private final Reading exe;
  private final Reading cwd;
  private final Map<String, String> environment;

  private ExaminedProcess(String proc, @Nullable Long pid, BoundedFiles files) {
    this.proc = proc;
    this.pid = pid;
    this.files = files;
    this.words = wordsIn(files.bytes(proc + "/cmdline").text());
    this.exe = files.link(proc + "/exe");
    this.cwd = files.realPath(proc + "/cwd");
    this.environment = EnvironmentBlock.of(files.bytes(proc + "/environ").text()).variables();
  }

  static ExaminedProcess of(long pid, BoundedFiles files) {
    return new ExaminedProcess("/proc/" + pid, pid, files);
  }

  /** The process that whoami examines. */
  static ExaminedProcess self(BoundedFiles files) {
    return new ExaminedProcess("/proc/self", null, files);
  }

  private static List<String> wordsIn(String commandLine) {
    if (commandLine.isEmpty()) {
      return new ArrayList<>();
    }
    List<String> words = new ArrayList<>(Arrays.asList(commandLine.split("\0", -1)));
    words.remove(words.size() - 1);
    return words;
  }

  Optional<Long> pid() {
    return Optional.ofNullable(pid);
  }

  /** The command line; of a process that changed its title, the title. */
  List<String> words() {
    return words;
  }

  /** The word of the command line at this place; empty if there are fewer words. */
  String word(int place) {
    return place < words.size() ? words.get(place) : "";
  }

  /** The path of the program; of a script, that of its interpreter. */
  String exe() {
    String path = exe.text();
    return path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path;
  }

  /** Where the program can be read: also after its file was replaced, and only by its name. */
  String program() {
    if (exe.text().endsWith(DELETED)) {
      return proc + "/exe";
    }
    return exe.isPresent() ? exe() : word(0);
  }

  /** Whether the program, or the first word, has one of these names. */
  boolean isNamed(ProgramNames names) {
    return names.have(Paths.name(exe())) || names.have(Paths.name(word(0)));
  }

  /** The working folder; the root if this user may not read it. */
  String cwd() {
    return cwd.isPresent() ? cwd.text() : "/";
  }

  Optional<String> env(String name) {
    return Optional.ofNullable(environment.get(name)).filter(it -> !it.isEmpty());
  }

  Map<String, String> environment() {
    return environment;
  }

  /** A path of its command line as from the root. */
  String absolute(String path) {
    return Paths.absolute(cwd(), path);
  }

  /** The files that it has open. */
  Set<String> openFiles() {
    Set<String> open = new LinkedHashSet<>();
    List<String> names = files.list(proc + "/fd").names();
    for (String each : names.subList(0, Math.min(MOST_OPEN, names.size()))) {
      String target = files.link(proc + "/fd/" + each).text();
      if (target.startsWith("/")) {
        open.add(target);
      }
    }
    return open;
  }

  /** The files that are mapped into its memory. */
  Set<String> mappedFiles() {
    Set<String> mapped = new LinkedHashSet<>();
    // One by one: there may be a hundred thousand of them.
    StringTokenizer lines = new StringTokenizer(files.bytes(proc + "/maps").text(), "\n");
    while (lines.hasMoreTokens()) {
      MappedFile.in(lines.nextToken()).ifPresent(mapped::add);
    }
    return mapped;
  }
}

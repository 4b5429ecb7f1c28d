package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProcessEntry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Another process here, by its pid. The kernel shows its environment and -D flags in /proc, and its
 * files below /proc/N/root. The network and the clock are this process's own.
 */
public final class ProcessSurroundings extends ForwardingSurroundings {
  private static final String PROC = "/proc";
  private static final String SELF = "/proc/self/";

  private final UserFiles files;
  private final ParentFiles parents;
  private final ProcessEntry entry;
  private final Map<String, String> environment;
  private final Map<String, String> properties;

  private ProcessSurroundings(
      KnownProcess process, ProcessEntry entry, Map<String, String> environment) {
    super(new LiveSurroundings());
    this.files = UserFiles.of(process);
    this.parents = new ParentFiles(process);
    this.entry = entry;
    this.environment = environment;
    this.properties =
        properties(
            entry.startedBy(files.link(SELF + "exe").asOptional()),
            environment,
            this::argumentFile);
  }

  /** The process with this pid; empty if there is none, or if this user cannot read it. */
  static Optional<ProcessSurroundings> of(long pid) {
    // Comes first: a process that gets this pid later is another one, and its data is not read.
    Optional<KnownProcess> process = KnownProcess.of(pid);
    // Comes before the variables: while the kernel replaces the program, both are missing. If the
    // command line is there, the variables are there as well.
    Optional<ProcessEntry> entry = ProcessTable.entry(pid, new LiveSurroundings());
    Reading environ = environmentOf(pid);
    boolean isRootSeen = BoundedFolder.link("/proc/" + pid + "/root").isPresent();
    if (!areVariables(environ) || !isRootSeen) {
      return Optional.empty();
    }
    Map<String, String> variables = EnvironmentBlock.of(environ.text()).variables();
    return process.flatMap(it -> entry.map(its -> new ProcessSurroundings(it, its, variables)));
  }

  /** Whether this user can read the variables of that process, and it has them. */
  static boolean hasVariables(long pid) {
    return areVariables(environmentOf(pid));
  }

  private static boolean areVariables(Reading environ) {
    return environ.isPresent() && !EnvironmentBlock.of(environ.text()).isOverwritten();
  }

  /** Why that process cannot be inspected, and which user could do it, without a full stop. */
  public static String whyNot(long pid) {
    Reading environ = environmentOf(pid);
    if (EnvironmentBlock.of(environ.text()).isOverwritten()) {
      return ProcessRefusal.OVERWRITTEN;
    }
    return ProcessRefusal.sentence(
        environ.status(),
        BoundedFile.read("/proc/" + pid + "/status").text(),
        BoundedFile.read("/proc/self/status").text());
  }

  private static Reading environmentOf(long pid) {
    return BoundedFile.read("/proc/" + pid + "/environ");
  }

  /**
   * The properties that a JVM's options set, including the options in argument files; for another
   * program, those that its own arguments set.
   */
  public static Map<String, String> properties(
      ProcessEntry entry,
      Map<String, String> environment,
      Function<String, Optional<String>> argumentFiles) {
    return entry.isJava()
        ? JavaCommand.of(entry.words(), environment, argumentFiles).properties()
        : JavaCommand.flags(entry.words());
  }

  private Optional<String> argumentFile(String path) {
    return files.file(absolute(path), StandardCharsets.UTF_8).asOptional();
  }

  /** The process as every user here may see it. */
  ProcessEntry entry() {
    return entry;
  }

  /** The variables of the process, all of which may be secrets. */
  Map<String, String> variables() {
    return new HashMap<>(environment);
  }

  /** The system properties that its flags set, all of which may be secrets. */
  Map<String, String> flags() {
    return new HashMap<>(properties);
  }

  @Override
  public Reading environment(String name) {
    return in(environment, name);
  }

  @Override
  public Reading property(String name) {
    Reading flag = in(properties, name);
    if (flag.isAbsent() && name.equals("user.home")) {
      return homeOfUser();
    }
    return flag.isAbsent() && name.equals("user.dir") ? link(SELF + "cwd") : flag;
  }

  /** The home folder as a JVM determines it, whatever HOME is. */
  private Reading homeOfUser() {
    OptionalLong user = entry.user();
    Optional<String> home =
        user.isPresent()
            ? UserHome.of(user.getAsLong(), file("/etc/passwd").text())
            : Optional.empty();
    return home.map(Reading::present).orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
  }

  private static Reading in(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name))
        .map(Reading::present)
        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
  }

  /** Files that its user cannot read are denied, even if this user is root. */
  @Override
  public Reading file(String path, Charset charset) {
    return files.file(absolute(path), charset);
  }

  @Override
  public Reading trusted(String path, Charset charset) {
    return files.trusted(absolute(path), charset);
  }

  /** In /proc, the list has the processes that the inspected process sees. */
  @Override
  public Listing list(String folder, int limit) {
    return folder.equals(PROC) ? super.list(folder, limit) : files.list(absolute(folder), limit);
  }

  @Override
  public Reading realPath(String path) {
    return path.equals(PROC) ? Reading.present(path) : files.realPath(absolute(path));
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    return files.entries(absolute(jar), names);
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    return files.entryNames(absolute(jar), endings, limit);
  }

  @Override
  public Reading part(String path, long from, int length) {
    return files.part(absolute(path), from, length);
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return files.texts(absolute(path), beginnings, limit);
  }

  @Override
  public Reading link(String path) {
    return files.link(absolute(path));
  }

  /** A relative path begins in the working folder of the process. */
  private String absolute(String path) {
    return path.startsWith("/") ? path : SELF + "cwd/" + path;
  }

  @Override
  public Optional<Surroundings> ofThisShell() {
    return Optional.of(new LiveSurroundings());
  }

  @Override
  public Optional<ProcessChild> child() {
    return Optional.of(ProcessChild.of(this));
  }

  /** The process's own user is not checked again: the reading did that. */
  @Override
  public boolean mayRead(long other, String path) {
    return true;
  }

  @Override
  public Reading fileFor(long parent, String path, Charset charset) {
    return parents.file(parent, absolute(path), charset);
  }

  @Override
  public Reading trustedFor(long parent, String path, Charset charset) {
    return parents.trusted(parent, absolute(path), charset);
  }

  /** Another process's command would run as this one, so it is not run. */
  @Override
  public Reading run(String command, Duration limit) {
    return Reading.none(Reading.Status.NOT_RUN);
  }
}

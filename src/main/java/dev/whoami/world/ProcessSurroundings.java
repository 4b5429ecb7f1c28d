package dev.whoami.world;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Another process here, by its pid: its environment and -D flags as the kernel shows them in /proc,
 * its files through /proc/N/root; the network and the clock are this process's own.
 */
public final class ProcessSurroundings extends ForwardingSurroundings {
  private static final String SELF = "/proc/self/";

  /** What the kernel tells a process about itself. */
  private static final LazyPattern OF_ITSELF = LazyPattern.of("/proc/self(/\\w+){0,2}");

  /** What a process can always read about itself, whatever owner the kernel reports. */
  private static final LazyPattern OWN =
      LazyPattern.of("/proc/self/(environ|cmdline|status|cgroup|maps)");

  /** A process's folder, and what is in it but for its links to other folders. */
  private static final LazyPattern KERNEL =
      LazyPattern.of("/proc(/\\d{1,10}(/(?!root|cwd)\\w+)?)?");

  private final long pid;
  private final ProcessEntry entry;
  private final Map<String, String> environment;
  private final Map<String, String> properties;

  private ProcessSurroundings(ProcessEntry entry, Map<String, String> environment) {
    super(new LiveSurroundings());
    this.pid = entry.pid();
    this.entry = entry;
    this.environment = environment;
    this.properties = properties(entry, environment);
  }

  /** Empty if there is no such process, or if this user cannot read it. */
  public static Optional<ProcessSurroundings> of(long pid) {
    Reading environ = environmentOf(pid);
    boolean isRootSeen = BoundedFolder.link("/proc/" + pid + "/root").isPresent();
    if (environ.isAbsent() || EnvironmentBlock.of(environ.text()).isOverwritten() || !isRootSeen) {
      return Optional.empty();
    }
    return ProcessTable.entry(pid, new LiveSurroundings())
        .map(it -> new ProcessSurroundings(it, EnvironmentBlock.of(environ.text()).variables()));
  }

  /** Why that process cannot be inspected, and who could: without a full stop. */
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

  /** Those of the options of a JVM; of another program, of its own arguments. */
  static Map<String, String> properties(ProcessEntry entry, Map<String, String> environment) {
    return entry.isJava()
        ? JavaCommand.of(entry.words(), environment).properties()
        : JavaCommand.flags(entry.words());
  }

  /** The process as everybody here may see it. */
  public ProcessEntry entry() {
    return entry;
  }

  /** Its variables, all of which may be secrets. */
  public Map<String, String> variables() {
    return new HashMap<>(environment);
  }

  /** The system properties that its flags set, all of which may be secrets. */
  public Map<String, String> flags() {
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

  /** As a JVM finds it out, whatever HOME is. */
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
    String seen = seenFromHere(path);
    return OWN.matcher(path).matches()
        ? super.file(seen, charset)
        : asItsUser(seen, () -> super.file(seen, charset), Reading.none(Reading.Status.DENIED));
  }

  /** What is read if the user of the process may read this file. */
  private <T> T asItsUser(String file, Supplier<T> reading, T denied) {
    ReadRights rights = ReadRights.of(pid);
    if (!rights.mayRead(root(), file)) {
      return denied;
    }
    T read = reading.get();
    // Asked again afterwards: its owner can exchange a file for a link meanwhile.
    return rights.mayRead(root(), file) ? read : denied;
  }

  /** The kernel lists only what is of the process, whoever owns the folder there. */
  @Override
  public Listing list(String folder, int limit) {
    String seen = seenFromHere(folder);
    return isProc(seen) && !seen.startsWith(root())
        ? super.list(seen, limit)
        : asItsUser(seen, () -> super.list(seen, limit), Listing.none(Reading.Status.DENIED));
  }

  @Override
  public Reading realPath(String path) {
    if (isProc(path)) {
      return super.realPath(seenFromHere(path));
    }
    Reading real = super.realPath(seenFromHere(path));
    return real.isPresent() ? Reading.present(seenFromThere(seenFromHere(path))) : real;
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    String seen = seenFromHere(jar);
    return asItsUser(
        seen, () -> super.entries(seen, names), BoundedZip.none(Reading.Status.DENIED, names));
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    String seen = seenFromHere(jar);
    return asItsUser(
        seen, () -> super.entryNames(seen, endings, limit), Listing.none(Reading.Status.DENIED));
  }

  @Override
  public Reading part(String path, long from, int length) {
    String seen = seenFromHere(path);
    return asItsUser(
        seen, () -> super.part(seen, from, length), Reading.none(Reading.Status.DENIED));
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    String seen = seenFromHere(path);
    return asItsUser(
        seen, () -> super.texts(seen, beginnings, limit), Listing.none(Reading.Status.DENIED));
  }

  @Override
  public Reading link(String path) {
    return super.link(seenFromHere(path));
  }

  /** Of the kernel's links, none leads to files that the process does not see itself. */
  private String seenFromHere(String path) {
    if (path.startsWith(SELF + "root/")) {
      return seenFromHere(path.substring((SELF + "root").length()));
    }
    if (path.startsWith(SELF + "cwd/")) {
      return RootedPath.resolve(root(), absolute(path));
    }
    if (OF_ITSELF.matcher(path).matches()) {
      return path.replaceFirst("self", Long.toString(pid));
    }
    // For the kernel "self" is whoami. What is deeper never leads out of the process's own folder.
    if (path.startsWith(SELF)) {
      return RootedPath.resolve("/proc/" + pid, path.substring(SELF.length()));
    }
    return KERNEL.matcher(path).matches() ? path : RootedPath.resolve(root(), absolute(path));
  }

  /** A relative path begins in the folder that the process works in. */
  private String absolute(String path) {
    if (path.startsWith(SELF + "cwd/")) {
      return absolute(path.substring((SELF + "cwd/").length()));
    }
    return path.startsWith("/") ? path : super.link("/proc/" + pid + "/cwd").text() + "/" + path;
  }

  private String seenFromThere(String path) {
    return path.equals(root()) ? "/" : path.substring(root().length());
  }

  private String root() {
    return "/proc/" + pid + "/root";
  }

  private static boolean isProc(String path) {
    return path.equals("/proc") || path.startsWith("/proc/");
  }

  @Override
  public Optional<Surroundings> ofThisShell() {
    return Optional.of(new LiveSurroundings());
  }

  @Override
  public Optional<ProcessChild> child() {
    return Optional.of(ProcessChild.of(this));
  }

  /** Its own user has been asked about already. */
  @Override
  public boolean mayRead(long other, String path) {
    return true;
  }

  /** Another process's command would run as this one, so it is not run. */
  @Override
  public Reading run(String command, Duration limit) {
    return Reading.none(Reading.Status.NOT_RUN);
  }
}

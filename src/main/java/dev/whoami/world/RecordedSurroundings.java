package dev.whoami.world;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Surroundings recorded in a folder: env.properties, jvm.properties, files/…, and http.txt with one
 * reply a line; looks.properties has what no file can say. The clock stands, but for the time that
 * a thread has waited for replies.
 */
public final class RecordedSurroundings implements Surroundings {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Path folder;
  private final Properties environment;
  private final Properties properties;
  private final RecordedLooks looks;
  private final Instant now;
  private final ThreadLocal<Long> clock = ThreadLocal.withInitial(() -> 0L);
  private final List<RecordedReply> replies;
  private final Set<RecordedReply> used = Collections.synchronizedSet(new java.util.HashSet<>());
  private final Set<String> unexpected = Collections.synchronizedSet(new TreeSet<>());

  private RecordedSurroundings(
      Path folder,
      Properties environment,
      Properties properties,
      RecordedLooks looks,
      Instant now,
      List<RecordedReply> replies) {
    this.folder = folder;
    this.environment = environment;
    this.properties = properties;
    this.looks = looks;
    this.now = now;
    this.replies = replies;
  }

  /** Reads a recording; throws UncheckedIOException where the folder cannot be read. */
  public static RecordedSurroundings in(Path folder) {
    List<RecordedReply> replies = new ArrayList<>();
    long characters = 0;
    for (String line : lines(folder.resolve("http.txt"))) {
      if (!line.trim().isEmpty() && !line.startsWith("#")) {
        RecordedReply reply = RecordedReply.parse(line, folder);
        replies.add(reply);
        characters += reply.reply().body().length() + line.length();
        ReplayLimits.here().requireRoomForReplies(characters);
      }
    }
    return new RecordedSurroundings(
        folder,
        read(folder.resolve("env.properties")),
        read(folder.resolve("jvm.properties")),
        new RecordedLooks(read(folder.resolve("looks.properties"))),
        Instant.parse(
            read(folder.resolve("recording.properties")).getProperty("time", NOON.toString())),
        replies);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.UTF_8)
          : Collections.emptyList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Properties read(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return properties;
  }

  @Override
  public Reading environment(String name) {
    return in(environment, name);
  }

  @Override
  public Reading property(String name) {
    return in(properties, name);
  }

  private static Reading in(Properties values, String name) {
    String value = values.getProperty(name);
    return value == null ? Reading.none(Reading.Status.NOT_SET) : Reading.present(value);
  }

  /** A file; one whose recording is named PATH.denied could not be read by the user. */
  @Override
  public Reading file(String path, Charset charset) {
    Optional<Reading> look = looks.file(path);
    if (look.isPresent()) {
      return look.get();
    }
    if (isDenied(path)) {
      return Reading.none(Reading.Status.DENIED);
    }
    Reading reading = BoundedFile.read(recorded(path), charset);
    // The kernel separates words by NUL, which a recording writes as lines.
    boolean hasNul = path.endsWith("/environ") || path.endsWith("/cmdline");
    return hasNul && reading.isPresent()
        ? Reading.present(reading.text().replace('\n', '\0'))
        : reading;
  }

  private boolean isDenied(String path) {
    return Files.exists(Paths.get(recorded(path) + ".denied"));
  }

  @Override
  public Listing list(String path, int limit) {
    Optional<Listing> look = looks.folder(path, limit);
    if (look.isPresent()) {
      return look.get();
    }
    return isDenied(path)
        ? Listing.none(Reading.Status.DENIED)
        : BoundedFolder.list(recorded(path), limit);
  }

  /** A symbolic link in a recording leads to another place of the recording. */
  @Override
  public Reading realPath(String path) {
    Optional<Reading> look = looks.realPath(path);
    if (look.isPresent()) {
      return look.get();
    }
    Path file = Paths.get(recorded(path));
    if (!Files.exists(file)) {
      return Reading.none(Reading.Status.MISSING);
    }
    String below = folder.resolve("files").relativize(file).toString();
    return Reading.present("/" + below);
  }

  /** What the process beside it had, where the recording is of another one. */
  @Override
  public Optional<Surroundings> ofThisShell() {
    Path shell = folder.resolve("files").resolve("this-shell");
    return Files.isDirectory(shell) ? Optional.of(in(shell)) : Optional.empty();
  }

  /** Of one whose environment is recorded. */
  @Override
  public Optional<Surroundings> ofProcess(long pid) {
    return RecordedProcess.of(pid, this).map(it -> it);
  }

  /** A folder whose name ends in ".jar" is read as a jar, and its files as the entries. */
  @Override
  public List<Reading> entries(String jar, List<String> names) {
    if (looks.hasEntries(jar)) {
      List<Reading> recorded = new ArrayList<>();
      names.forEach(name -> recorded.add(looks.entry(jar, name).orElseGet(() -> entry(jar, name))));
      return recorded;
    }
    if (isDenied(jar)) {
      return BoundedZip.none(Reading.Status.DENIED, names);
    }
    Path file = Paths.get(recorded(jar));
    if (!Files.isDirectory(file)) {
      return BoundedZip.read(file.toString(), names);
    }
    List<Reading> readings = new ArrayList<>();
    for (String name : names) {
      readings.add(entry(jar, name));
    }
    return readings;
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    if (isDenied(jar)) {
      return Listing.none(Reading.Status.DENIED);
    }
    Path file = Paths.get(recorded(jar));
    return Files.isDirectory(file)
        ? namesBelow(file, endings, limit)
        : BoundedZip.names(file.toString(), endings, limit);
  }

  private static Listing namesBelow(Path jar, List<String> endings, int limit) {
    try (Stream<Path> all = Files.walk(jar)) {
      return Listing.of(
          all.map(each -> jar.relativize(each).toString())
              .filter(name -> endings.stream().anyMatch(name::endsWith))
              .collect(Collectors.toList()),
          limit);
    } catch (IOException unreadable) {
      return Listing.none(Reading.Status.UNREADABLE);
    }
  }

  @Override
  public Reading part(String path, long from, int length) {
    return isDenied(path)
        ? Reading.none(Reading.Status.DENIED)
        : FileBytes.part(recorded(path), from, length);
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return isDenied(path)
        ? Listing.none(Reading.Status.DENIED)
        : new TextSearch(beginnings).in(recorded(path), limit);
  }

  /** A link of the kernel, as /proc/1/exe, is recorded as a file with the path in it. */
  @Override
  public Reading link(String path) {
    Path parent = Paths.get(path).getParent();
    Path file =
        Paths.get(recorded(String.valueOf(parent)), String.valueOf(Paths.get(path).getFileName()));
    Reading link = BoundedFolder.link(file.toString());
    boolean isOfKernel = path.startsWith("/proc/");
    return isOfKernel && link.isAbsent() ? BoundedFile.read(file.toString()).trimmed() : link;
  }

  private Reading entry(String jar, String name) {
    String file = Paths.get(recorded(jar)).resolve(name).toString();
    Reading entry = BoundedFile.read(file, StandardCharsets.ISO_8859_1);
    boolean isMissing = entry.status() == Reading.Status.MISSING;
    return isMissing ? Reading.none(Reading.Status.NOT_IN_JAR) : entry;
  }

  private String recorded(String path) {
    return RootedPath.resolve(folder.resolve("files").toString(), path.replace("!/", "/"));
  }

  @Override
  public HttpReply http(HttpCall call) {
    for (RecordedReply each : replies) {
      if (each.answers(call) && (used.add(each) || !each.isOnce())) {
        clock.set(clock.get() + each.millis() * 1_000_000);
        return each.reply();
      }
    }
    unexpected.add(call.toString());
    return HttpReply.none(HttpReply.Ending.NOT_SENT);
  }

  /** The requests that the recording has no reply for. */
  public Set<String> unexpectedRequests() {
    return new TreeSet<>(unexpected);
  }

  /** The replies that were not requested. */
  public List<String> unusedReplies() {
    List<String> unused = new ArrayList<>();
    for (RecordedReply each : replies) {
      if (!used.contains(each)) {
        unused.add(each.toString());
      }
    }
    return unused;
  }

  @Override
  public boolean isLoopback(String host) {
    Optional<Boolean> look = looks.loopback(host);
    if (look.isPresent()) {
      return look.get();
    }
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Override
  public Reading run(String command, Duration limit) {
    return looks.run(command).orElseGet(() -> Reading.none(Reading.Status.NOT_RUN));
  }

  @Override
  public boolean mayRead(long pid, String path) {
    return looks.mayRead(pid, path);
  }

  @Override
  public Instant now() {
    return now;
  }

  /** What a thread has waited for replies. */
  @Override
  public long nanoTime() {
    return clock.get();
  }

  @Override
  public boolean isThisProcess() {
    return false;
  }
}

package dev.whoami.world.recording;

import dev.whoami.world.ProcessChild;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Surroundings recorded in a folder: env.properties, jvm.properties, files/…, and http.txt with one
 * reply on each line. looks.properties has the answers that no file can hold. The clock advances
 * only by the time that a thread waited for replies.
 */
public final class RecordedSurroundings implements Surroundings {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Path root;
  private final Properties environment;
  private final Properties properties;
  private final RecordedLooks looks;
  private final ReplayedFiles files;
  private final ReplayedReplies replies;
  private final Instant now;

  private RecordedSurroundings(Path folder) {
    this.root = folder.resolve("files");
    this.environment = read(folder.resolve("env.properties"));
    this.properties = read(folder.resolve("jvm.properties"));
    this.looks = new RecordedLooks(read(folder.resolve("looks.properties")));
    this.files = new ReplayedFiles(root, looks);
    this.replies = ReplayedReplies.in(folder);
    Properties recording = read(folder.resolve("recording.properties"));
    this.now = Instant.parse(recording.getProperty("time", NOON.toString()));
  }

  /** Reads a recording; throws UncheckedIOException if the folder cannot be read. */
  public static RecordedSurroundings in(Path folder) {
    return new RecordedSurroundings(folder);
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

  @Override
  public Reading file(String path, Charset charset) {
    return files.file(path, charset);
  }

  @Override
  public Reading trusted(String path, Charset charset) {
    return file(path, charset);
  }

  @Override
  public Listing list(String path, int limit) {
    return files.list(path, limit);
  }

  @Override
  public Reading realPath(String path) {
    return files.realPath(path);
  }

  @Override
  public Reading link(String path) {
    return files.link(path);
  }

  @Override
  public Reading part(String path, long from, int length) {
    return files.part(path, from, length);
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return files.texts(path, beginnings, limit);
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    return files.entries(jar, names);
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    return files.entryNames(jar, endings, limit);
  }

  /** The environment of this shell, if the recording is of another process. */
  @Override
  public Optional<Surroundings> ofThisShell() {
    Path shell = root.resolve("this-shell");
    return Files.isDirectory(shell) ? Optional.of(in(shell)) : Optional.empty();
  }

  /** The surroundings of a process whose environment is recorded. */
  @Override
  public Optional<Surroundings> ofProcess(long pid) {
    return RecordedProcess.of(pid, this).map(it -> it);
  }

  @Override
  public HttpReply http(HttpCall call) {
    return replies.to(call);
  }

  /** The requests that the recording has no reply for. */
  public Set<String> unexpectedRequests() {
    return replies.unexpected();
  }

  /** The replies that no request used. */
  public List<String> unusedReplies() {
    return replies.unused();
  }

  @Override
  public boolean isLoopback(String host) {
    return looks
        .loopback(host)
        .orElseGet(
            () -> host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
  }

  @Override
  public Reading run(String command, Duration limit) {
    return looks.run(command).orElseGet(() -> Reading.none(Reading.Status.NOT_RUN));
  }

  @Override
  public ProgramReply run(ProgramCall program, Duration limit) {
    return ProgramReply.none(ProgramReply.Ending.NOT_RUN);
  }

  @Override
  public WriteAccess writeAccess(String path) {
    return WriteAccess.unknown(path, "is not of this process");
  }

  @Override
  public WriteAccess writeAccessWithin(String path) {
    return WriteAccess.unknown(path, "is not of this process");
  }

  @Override
  public Reading fileFor(long pid, String path, Charset charset) {
    Reading real = realPath(path);
    return real.isAbsent() || mayRead(pid, real.text())
        ? file(path, charset)
        : Reading.none(Reading.Status.DENIED);
  }

  @Override
  public Reading trustedFor(long pid, String path, Charset charset) {
    return fileFor(pid, path, charset);
  }

  @Override
  public boolean mayRead(long pid, String path) {
    return looks.mayRead(pid, path);
  }

  @Override
  public Instant now() {
    return now;
  }

  /** The time for which a thread waited for replies. */
  @Override
  public long nanoTime() {
    return replies.waited();
  }

  @Override
  public boolean isLive() {
    return false;
  }

  @Override
  public CpuWindow watchCpu(Duration longest) {
    return CpuWindow.unmeasured();
  }

  @Override
  public Optional<ProcessChild> child() {
    return Optional.empty();
  }

  @Override
  public Surroundings unrecorded() {
    return this;
  }

  @Override
  public boolean isThisProcess() {
    return false;
  }
}

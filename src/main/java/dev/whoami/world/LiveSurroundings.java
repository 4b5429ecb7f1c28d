package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.BoundedZip;
import dev.whoami.world.file.FileBytes;
import dev.whoami.world.file.FileOwners;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.TextSearch;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.http.BoundedHttpClient;
import dev.whoami.world.http.CallsUnderWay;
import dev.whoami.world.http.CpuAwareCall;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.program.BoundedProcess;
import dev.whoami.world.program.BoundedProgram;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads whoami's own process and its machine, as they are now. */
public final class LiveSurroundings implements Surroundings {
  private final BoundedHttpClient http = new BoundedHttpClient();
  private final @Nullable CallsUnderWay calls;

  public LiveSurroundings() {
    this.calls = null;
  }

  /** Lists each request in these calls while it waits for its answer. */
  public LiveSurroundings(CallsUnderWay calls) {
    this.calls = calls;
  }

  @Override
  public Reading environment(String name) {
    return of(System.getenv(name));
  }

  @Override
  public Reading property(String name) {
    return of(System.getProperty(name));
  }

  private static Reading of(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(Reading::present)
        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
  }

  @Override
  public Reading file(String path, Charset charset) {
    return BoundedFile.read(path, charset);
  }

  @Override
  public Reading trusted(String path, Charset charset) {
    return file(path, charset);
  }

  @Override
  public Listing list(String folder, int limit) {
    return BoundedFolder.list(folder, limit);
  }

  @Override
  public Reading realPath(String path) {
    return BoundedFolder.realPath(path);
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    return BoundedZip.read(jar, names);
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    return BoundedZip.names(jar, endings, limit);
  }

  @Override
  public Reading part(String path, long from, int length) {
    return FileBytes.part(path, from, length);
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return new TextSearch(beginnings).in(path, limit);
  }

  @Override
  public Reading link(String path) {
    return BoundedFolder.link(path);
  }

  @Override
  public HttpReply http(HttpCall call) {
    return calls == null ? ask(call) : calls.during(call, () -> ask(call));
  }

  private HttpReply ask(HttpCall call) {
    Duration longest = call.limit().multipliedBy(4);
    return new CpuAwareCall(http::ask, () -> watchCpu(longest)).ask(call);
  }

  /** Java resolves an empty name to this machine, but an empty name is not a host. */
  @Override
  public boolean isLoopback(String host) {
    if (host.isEmpty()) {
      return false;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  @Override
  public Reading run(String command, Duration limit) {
    return BoundedProcess.run(command, limit);
  }

  @Override
  public ProgramReply run(ProgramCall program, Duration limit) {
    return BoundedProgram.run(program, limit);
  }

  @Override
  public WriteAccess writeAccess(String path) {
    return FileOwners.ofThisUser().of(path);
  }

  @Override
  public WriteAccess writeAccessWithin(String path) {
    return FileOwners.ofThisUser().within(path);
  }

  @Override
  public Optional<Surroundings> ofThisShell() {
    return Optional.empty();
  }

  @Override
  public Optional<Surroundings> ofProcess(long pid) {
    return KnownProcess.of(pid).flatMap(KnownProcess::surroundings).map(it -> it);
  }

  @Override
  public boolean mayRead(long pid, String path) {
    Optional<UserFiles> its = KnownProcess.of(pid).map(UserFiles::here);
    return its.filter(it -> it.part(path, 0, 0).status() != Reading.Status.DENIED).isPresent();
  }

  @Override
  public Reading fileFor(long pid, String path, Charset charset) {
    return readFor(pid, its -> its.file(absolute(path), charset));
  }

  @Override
  public Reading trustedFor(long pid, String path, Charset charset) {
    return readFor(pid, its -> its.trusted(absolute(path), charset));
  }

  /** The process can be a parent of this one. A process that only reuses its pid gets nothing. */
  private static Reading readFor(long pid, Function<UserFiles, Reading> reader) {
    return KnownProcess.of(pid)
        .filter(KnownProcess::isOlderThanThis)
        .map(UserFiles::here)
        .map(reader)
        .orElseGet(() -> Reading.none(Reading.Status.DENIED));
  }

  private static String absolute(String path) {
    return Paths.get(path).toAbsolutePath().toString();
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public CpuWindow watchCpu(Duration longest) {
    return CpuWindow.live(longest);
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
    return true;
  }
}

package dev.whoami.world;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Surroundings that pass each question on to others; a subclass overrides those that it answers
 * differently. They never count as this process, so no library is tried in them.
 */
public abstract class ForwardingSurroundings implements Surroundings {
  private final Surroundings below;

  protected ForwardingSurroundings(Surroundings below) {
    this.below = below;
  }

  @Override
  public Reading environment(String name) {
    return below.environment(name);
  }

  @Override
  public Reading property(String name) {
    return below.property(name);
  }

  @Override
  public Reading file(String path, Charset charset) {
    return below.file(path, charset);
  }

  @Override
  public Reading trusted(String path, Charset charset) {
    return below.trusted(path, charset);
  }

  @Override
  public Listing list(String folder, int limit) {
    return below.list(folder, limit);
  }

  @Override
  public Reading realPath(String path) {
    return below.realPath(path);
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    return below.entries(jar, names);
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    return below.entryNames(jar, endings, limit);
  }

  @Override
  public Reading part(String path, long from, int length) {
    return below.part(path, from, length);
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return below.texts(path, beginnings, limit);
  }

  @Override
  public Reading link(String path) {
    return below.link(path);
  }

  @Override
  public HttpReply http(HttpCall call) {
    return below.http(call);
  }

  @Override
  public boolean isLoopback(String host) {
    return below.isLoopback(host);
  }

  @Override
  public Reading run(String command, Duration limit) {
    return below.run(command, limit);
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
  public Optional<Surroundings> ofThisShell() {
    return below.ofThisShell();
  }

  @Override
  public Optional<Surroundings> ofProcess(long pid) {
    return below.ofProcess(pid);
  }

  @Override
  public Reading fileFor(long pid, String path, Charset charset) {
    return below.fileFor(pid, path, charset);
  }

  @Override
  public Reading trustedFor(long pid, String path, Charset charset) {
    return below.trustedFor(pid, path, charset);
  }

  @Override
  public boolean mayRead(long pid, String path) {
    return below.mayRead(pid, path);
  }

  @Override
  public Instant now() {
    return below.now();
  }

  @Override
  public long nanoTime() {
    return below.nanoTime();
  }

  @Override
  public boolean isLive() {
    return below.isLive();
  }

  @Override
  public CpuWindow watchCpu(Duration longest) {
    return below.watchCpu(longest);
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

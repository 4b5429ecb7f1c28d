package dev.whoami.world.recording;

import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.ProcessChild;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Passes each check on, and keeps the answers for a recording. */
public final class RecordingSurroundings extends ForwardingSurroundings {
  private final Surroundings below;
  private final RecordedAnswers answers;

  public RecordingSurroundings(Surroundings below) {
    super(below);
    this.below = below;
    this.answers = new RecordedAnswers(below.now());
  }

  RecordedAnswers answers() {
    return answers;
  }

  @Override
  public Reading environment(String name) {
    Reading reading = super.environment(name);
    answers.environment(name, reading);
    return reading;
  }

  @Override
  public Reading property(String name) {
    Reading reading = super.property(name);
    answers.property(name, reading);
    return reading;
  }

  @Override
  public Reading file(String path, Charset charset) {
    Reading reading = super.file(path, charset);
    answers.file(path, charset, reading);
    return reading;
  }

  /** Recorded as a file; if it was not trusted, the recording says so. */
  @Override
  public Reading trusted(String path, Charset charset) {
    Reading reading = super.trusted(path, charset);
    answers.file(path, charset, reading);
    return reading;
  }

  @Override
  public Listing list(String folder, int limit) {
    Listing listing = super.list(folder, limit);
    answers.folder(folder, listing);
    return listing;
  }

  @Override
  public Reading realPath(String path) {
    Reading real = super.realPath(path);
    answers.realPath(path, real);
    return real;
  }

  /**
   * Only two kinds of links affect the diagnosis: those of namespaces, which contain only a number,
   * and those of Java.
   */
  @Override
  public Reading link(String path) {
    Reading link = super.link(path);
    boolean isOfJava = path.endsWith("/exe") && link.text().endsWith("/bin/java");
    if (path.startsWith("/proc/") && (path.contains("/ns/") || isOfJava)) {
      answers.file(path, StandardCharsets.UTF_8, link);
    }
    return link;
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    List<Reading> readings = super.entries(jar, names);
    for (int i = 0; i < names.size(); i++) {
      answers.entry(jar, names.get(i), readings.get(i));
    }
    return readings;
  }

  @Override
  public HttpReply http(HttpCall call) {
    long start = below.nanoTime();
    HttpReply reply = super.http(call);
    long millis = (below.nanoTime() - start) / 1_000_000;
    answers.reply(RecordedRequest.of(call), new TimedReply(reply, millis));
    return reply;
  }

  @Override
  public boolean isLoopback(String host) {
    boolean isLoopback = super.isLoopback(host);
    answers.loopback(host, isLoopback);
    return isLoopback;
  }

  @Override
  public Reading fileFor(long pid, String path, Charset charset) {
    return noted(pid, path, charset, super.fileFor(pid, path, charset));
  }

  @Override
  public Reading trustedFor(long pid, String path, Charset charset) {
    return noted(pid, path, charset, super.trustedFor(pid, path, charset));
  }

  /** Records it as a replay will look it up: the path without links, then the file. */
  private Reading noted(long pid, String path, Charset charset, Reading reading) {
    Reading real = realPath(path);
    boolean isDenied = reading.status() == Reading.Status.DENIED;
    if (real.isPresent()) {
      answers.right(pid, real.text(), !isDenied);
    }
    if (real.isAbsent() || !isDenied) {
      answers.file(path, charset, reading);
    }
    return reading;
  }

  @Override
  public boolean mayRead(long pid, String path) {
    boolean mayRead = super.mayRead(pid, path);
    answers.right(pid, path, mayRead);
    return mayRead;
  }

  @Override
  public Reading run(String command, Duration limit) {
    Reading output = super.run(command, limit);
    answers.run(command, output);
    return output;
  }

  @Override
  public ProgramReply run(ProgramCall program, Duration limit) {
    return below.run(program, limit);
  }

  @Override
  public WriteAccess writeAccess(String path) {
    return below.writeAccess(path);
  }

  @Override
  public WriteAccess writeAccessWithin(String path) {
    return below.writeAccessWithin(path);
  }

  @Override
  public Optional<ProcessChild> child() {
    return below.child();
  }

  @Override
  public Surroundings unrecorded() {
    return below;
  }

  @Override
  public boolean isThisProcess() {
    return below.isThisProcess();
  }
}

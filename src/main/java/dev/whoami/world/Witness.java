package dev.whoami.world;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.process.RunningJvm;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.ShownSettings;
import dev.whoami.world.time.CpuWindow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.utils.SystemSetting;

/** Checks the surroundings and records every check. */
public final class Witness {
  private final Surroundings here;
  private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

  public Witness(Surroundings here) {
    this.here = here;
  }

  public Reading env(String name) {
    long start = here.nanoTime();
    Reading reading = here.environment(name);
    note(Step.Look.ENVIRONMENT, name, value(name, reading), start);
    return reading;
  }

  /** An environment variable that is rarely set: it is recorded only if it is set. */
  public Reading envIfSet(String name) {
    return here.environment(name).isPresent() ? env(name) : Reading.none(Reading.Status.NOT_SET);
  }

  public Reading property(String name) {
    long start = here.nanoTime();
    Reading reading = here.property(name);
    note(Step.Look.PROPERTY, name, value(name, reading), start);
    return reading;
  }

  /** A setting as the SDK resolves it: first the system property, then the environment variable. */
  public Reading setting(SystemSetting setting) {
    Reading property = property(setting.property());
    return property.isPresent() ? property.trimmed() : env(setting.environmentVariable()).trimmed();
  }

  public Reading file(String path) {
    return file(path, StandardCharsets.UTF_8);
  }

  /** A file; in ISO 8859-1 each of its bytes is one character. */
  public Reading file(String path, Charset charset) {
    long start = here.nanoTime();
    Reading reading = here.file(path, charset);
    noteFile(path, saw(reading), start);
    return reading;
  }

  /** A file with a token that will be sent. */
  public Reading token(String path) {
    return trusted(path, StandardCharsets.UTF_8);
  }

  /**
   * A file that decides what is sent and where; in ISO 8859-1 each of its bytes is one character.
   */
  public Reading settings(String path, Charset charset) {
    return trusted(path, charset);
  }

  private Reading trusted(String path, Charset charset) {
    long start = here.nanoTime();
    Reading reading = here.trusted(path, charset);
    noteFile(path, saw(reading), start);
    return reading;
  }

  /** The names in a folder, up to a limit. */
  public Listing list(String folder, int limit) {
    long start = here.nanoTime();
    Listing listing = here.list(folder, limit);
    noteFile(folder, listing.summary(), start);
    return listing;
  }

  /** The path with all symbolic links resolved. */
  public Reading realPath(String path) {
    long start = here.nanoTime();
    Reading real = here.realPath(path);
    notePath(path, "is ", real, start);
    return real;
  }

  /** Entries of a jar, one reading for each name; each byte is one character. */
  public List<Reading> entries(String jar, List<String> names) {
    long start = here.nanoTime();
    List<Reading> readings = here.entries(jar, names);
    noteFile(jar, saw(names, readings), start);
    return readings;
  }

  /** The names of a jar's entries that end in one of these, up to a limit. */
  public Listing entryNames(String jar, List<String> endings, int limit) {
    long start = here.nanoTime();
    Listing listing = here.entryNames(jar, endings, limit);
    noteFile(jar, listing.summary(), start);
    return listing;
  }

  /** At most 1 MiB of a file from this offset, each byte one character. */
  public Reading part(String path, long from, int length) {
    long start = here.nanoTime();
    Reading reading = here.part(path, from, length);
    noteFile(path, saw(reading), start);
    return reading;
  }

  /** The texts in a file of any kind that begin with one of these, up to a limit. */
  public Listing texts(String path, List<String> beginnings, int limit) {
    long start = here.nanoTime();
    Listing listing = here.texts(path, beginnings, limit);
    noteFile(path, listing.summary(), start);
    return listing;
  }

  /** The target of a symbolic link, unresolved. */
  public Reading link(String path) {
    long start = here.nanoTime();
    Reading link = here.link(path);
    notePath(path, "leads to ", link, start);
    return link;
  }

  private static String saw(List<String> names, List<Reading> readings) {
    List<String> found = new ArrayList<>();
    Reading.Status why = Reading.Status.NOT_IN_JAR;
    for (int i = 0; i < names.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.isPresent()) {
        found.add(names.get(i));
      }
      why = reading.isPresent() ? why : reading.status();
    }
    if (found.isEmpty() && why != Reading.Status.NOT_IN_JAR) {
      return Reading.none(why).why();
    }
    return found.isEmpty()
        ? "none of " + names.size() + " entries"
        : "has " + String.join(", ", found);
  }

  /** Whether this is the running process itself. */
  public boolean isThisProcess() {
    return here.isThisProcess();
  }

  /** The JVMs that run here, each with its command line. */
  public List<RunningJvm> jvms() {
    long start = here.nanoTime();
    RunningJvms all = RunningJvms.in(here);
    note(Step.Look.PROCESS, "/proc", all.summary(), start);
    return all.jvms();
  }

  private static String saw(Reading reading) {
    return reading.isPresent() ? reading.text().length() + " characters" : reading.why();
  }

  public HttpReply http(HttpCall call) {
    long start = here.nanoTime();
    HttpReply reply = here.http(call);
    note(Step.Look.HTTP, call.toString(), reply.summary(), start);
    return reply;
  }

  /**
   * Records a request that whoami deliberately did not send, so that its absence is also evidence.
   */
  public void refrain(HttpCall call, String why) {
    note(Step.Look.HTTP, call.toString(), "not sent: " + why, here.nanoTime());
  }

  public boolean isLoopback(String host) {
    return here.isLoopback(host);
  }

  /** A witness for repeated lookups that are not evidence by themselves. */
  public Witness aside() {
    return new Witness(here);
  }

  /** Runs a command whose arguments may hold secrets: records only that it ran. */
  public Reading run(String command, Duration limit) {
    long start = here.nanoTime();
    Reading output = here.run(command, limit);
    note(Step.Look.PROCESS, "credential_process", output.isPresent() ? "ran" : output.why(), start);
    return output;
  }

  public Instant now() {
    return here.now();
  }

  public long nanoTime() {
    return here.nanoTime();
  }

  /** Whether time passes here: a recording needs no wait before another try. */
  public boolean isLive() {
    return here.isLive();
  }

  /** Measures from now on how long this process waits for a CPU, up to a limit. */
  public CpuWindow watchCpu(Duration longest) {
    return here.watchCpu(longest);
  }

  public List<Step> steps() {
    synchronized (steps) {
      return Collections.unmodifiableList(new ArrayList<>(steps));
    }
  }

  private static String value(String name, Reading reading) {
    return reading.isPresent() ? ShownSettings.of(name, reading.text()) : "not set";
  }

  private void noteFile(String path, String saw, long start) {
    note(Step.Look.FILE, () -> Redaction.path(path), () -> saw, start);
  }

  /** Records a check whose result is a path. */
  private void notePath(String path, String words, Reading seen, long start) {
    note(
        Step.Look.FILE,
        () -> Redaction.path(path),
        () -> seen.isPresent() ? words + Redaction.path(seen.text()) : seen.why(),
        start);
  }

  private void note(Step.Look look, String at, String saw, long start) {
    note(look, () -> at, () -> saw, start);
  }

  private void note(Step.Look look, Supplier<String> at, Supplier<String> saw, long start) {
    steps.add(new Step(look, at, saw, (here.nanoTime() - start) / 1_000_000));
  }
}

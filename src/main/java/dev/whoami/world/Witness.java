package dev.whoami.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.utils.SystemSetting;

/** Looks at the surroundings, and writes every look down. */
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

  public Reading property(String name) {
    long start = here.nanoTime();
    Reading reading = here.property(name);
    note(Step.Look.PROPERTY, name, value(name, reading), start);
    return reading;
  }

  /** A setting as the SDK resolves it: the system property, else the environment variable. */
  public Reading setting(SystemSetting setting) {
    Reading property = property(setting.property());
    return property.isPresent() ? property.trimmed() : env(setting.environmentVariable()).trimmed();
  }

  public Reading file(String path) {
    long start = here.nanoTime();
    Reading reading = here.file(path);
    String saw = reading.isPresent() ? reading.text().length() + " characters" : reading.why();
    note(Step.Look.FILE, Disclosure.path(path), saw, start);
    return reading;
  }

  public HttpReply http(HttpCall call) {
    long start = here.nanoTime();
    HttpReply reply = here.http(call);
    note(Step.Look.HTTP, call.toString(), reply.summary(), start);
    return reply;
  }

  /** Notes a request that was deliberately not made, so that its absence is evidence too. */
  public void refrain(HttpCall call, String why) {
    note(Step.Look.HTTP, call.toString(), "not sent: " + why, here.nanoTime());
  }

  public boolean isLoopback(String host) {
    return here.isLoopback(host);
  }

  /** Runs a command whose words may hold secrets: only that it ran is written down. */
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

  public List<Step> steps() {
    synchronized (steps) {
      return Collections.unmodifiableList(new ArrayList<>(steps));
    }
  }

  private static String value(String name, Reading reading) {
    return reading.isPresent() ? Disclosure.of(name, reading.text()) : "not set";
  }

  private void note(Step.Look look, String at, String saw, long start) {
    steps.add(new Step(look, at, saw, (here.nanoTime() - start) / 1_000_000));
  }
}

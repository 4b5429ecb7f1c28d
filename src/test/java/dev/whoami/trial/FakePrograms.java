package dev.whoami.trial;

import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.work.DeadlineTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Surroundings whose PATH is one folder: made-up programs, and the few that those need. They are
 * really run; all the rest is in memory.
 */
final class FakePrograms extends ForwardingSurroundings {
  private static final List<String> NEEDED = List.of("sh", "sleep", "touch");

  private final FakeSurroundings others;
  private final LiveSurroundings live = new LiveSurroundings();
  private final Path folder;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final AtomicLong passed = new AtomicLong();

  private FakePrograms(Path folder, FakeSurroundings others) {
    super(others);
    this.others = others;
    this.folder = folder;
    variables.put("PATH", folder.toString());
    others.env("PATH", folder.toString());
  }

  static FakePrograms in(Path folder) throws IOException {
    FakePrograms made = new FakePrograms(folder, new FakeSurroundings());
    for (String each : NEEDED) {
      made.real(Path.of("/bin", each));
    }
    return made;
  }

  /** A program, as the lines of a shell script. */
  FakePrograms program(String name, String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + String.join("\n", lines));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** A program of this machine. */
  FakePrograms real(Path program) throws IOException {
    return program(program.getFileName().toString(), "exec " + program + " \"$@\"");
  }

  /** A variable that the programs have. */
  FakePrograms variable(String name, Object value) {
    others.env(name, String.valueOf(value));
    variables.put(name, String.valueOf(value));
    return this;
  }

  /** Lets time pass at once, by the clock of these surroundings. */
  void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  /** What else is there: variables of this process, and files. */
  FakeSurroundings others() {
    return others;
  }

  /** The one client's trial, within half a minute. */
  Trial trialOf(ExternalClient client) {
    return trialOf(client, Duration.ofMinutes(5));
  }

  /** The trial of one that never answers, with the time that it needs to load on a busy machine. */
  Trial trialOfHanging(ExternalClient client) {
    Trial trial = trialOf(client, Duration.ofSeconds(2));
    for (int limit = 6; limit < 60 && trial.version().isEmpty(); limit *= 3) {
      trial = trialOf(client, Duration.ofSeconds(limit));
    }
    return trial;
  }

  Trial trialOf(ExternalClient client, Duration limit) {
    Map<String, Trial> trials = trials(Set.of(client.id()), limit);
    return Objects.requireNonNull(trials.get(client.id()));
  }

  Map<String, Trial> trials(Set<String> clients, Duration limit) {
    DeadlineTasks tasks = DeadlineTasks.within(limit, this);
    return ExternalClientTrials.run(this, clients, ProbeOptions.of(false, false), tasks);
  }

  @Override
  public ProgramReply run(ProgramCall program, Duration limit) {
    ProgramCall call = ProgramCall.of(program.words()).without(System.getenv().keySet());
    Map<String, String> all = new LinkedHashMap<>(variables);
    program.withheld().forEach(all::remove);
    all.putAll(program.variables());
    for (Map.Entry<String, String> each : all.entrySet()) {
      call = call.with(each.getKey(), each.getValue());
    }
    return live.run(program.folder().map(call::in).orElse(call), limit);
  }

  @Override
  public Reading run(String command, Duration limit) {
    throw new AssertionError("a trial needs no shell line");
  }

  @Override
  public HttpReply http(HttpCall call) {
    throw new AssertionError("a trial asks nothing itself");
  }

  @Override
  public Reading realPath(String path) {
    return live.realPath(path);
  }

  @Override
  public WriteAccess writeAccess(String path) {
    return live.writeAccess(path);
  }

  @Override
  public WriteAccess writeAccessWithin(String path) {
    return live.writeAccessWithin(path);
  }

  @Override
  public Instant now() {
    return live.now();
  }

  @Override
  public long nanoTime() {
    return live.nanoTime() + passed.get();
  }

  @Override
  public boolean isThisProcess() {
    return true;
  }
}

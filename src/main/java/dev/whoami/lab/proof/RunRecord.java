package dev.whoami.lab.proof;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.ScenarioNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lab's record of a program in one scenario: how it ended, and its requests to each endpoint.
 */
public final class RunRecord {
  private final String scenario;
  private final @Nullable Integer exit;
  private final long millis;
  private final @Nullable Long recoveredMillis;
  private final List<LoggedRequest> requests;
  private final Map<String, String> owners;
  private final List<String> names;
  private final List<String> told;
  private final @Nullable String error;

  private RunRecord(
      String scenario,
      @Nullable Integer exit,
      long millis,
      @Nullable Long recoveredMillis,
      List<LoggedRequest> requests,
      Map<String, String> owners,
      List<String> names,
      List<String> told,
      @Nullable String error) {
    this.scenario = scenario;
    this.exit = exit;
    this.millis = millis;
    this.recoveredMillis = recoveredMillis;
    this.requests = Collections.unmodifiableList(new ArrayList<>(requests));
    this.owners = Collections.unmodifiableMap(new LinkedHashMap<>(owners));
    this.names = Collections.unmodifiableList(new ArrayList<>(names));
    this.told = Collections.unmodifiableList(new ArrayList<>(told));
    this.error = error;
  }

  /**
   * A program that was run. The exit code is empty if the lab stopped the program. The time of
   * recovery is when a failure of the scenario ended; empty if the scenario does not change. {@code
   * owners} has the ARN for each access key ID. The hosts of AWS to which the program opened TLS
   * are in {@code names}.
   */
  public static RunRecord of(
      Scenario scenario,
      Optional<Integer> exit,
      long millis,
      Optional<Long> recoveredMillis,
      List<LoggedRequest> requests,
      Map<String, String> owners,
      List<String> names) {
    return new RunRecord(
        scenario.kebabName(),
        exit.orElse(null),
        millis,
        recoveredMillis.orElse(null),
        requests,
        owners,
        names,
        Collections.emptyList(),
        null);
  }

  /** A program that could not be run in a scenario, and why. */
  public static RunRecord failed(Scenario scenario, String error) {
    return new RunRecord(
        scenario.kebabName(),
        null,
        0,
        null,
        Collections.emptyList(),
        Collections.emptyMap(),
        Collections.emptyList(),
        Collections.emptyList(),
        error);
  }

  /** The record with what the program's output says about its identity. */
  public RunRecord told(List<String> words) {
    return new RunRecord(
        scenario, exit, millis, recoveredMillis, requests, owners, names, words, error);
  }

  void write(Path file) {
    try {
      Files.write(file, new Gson().toJson(this).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LabException("cannot write what was seen: " + e, e);
    }
  }

  /** The record; empty if the run failed and there is no such file. */
  static Optional<RunRecord> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String json = new String(bytes, StandardCharsets.UTF_8);
      return Optional.ofNullable(new Gson().fromJson(json, RunRecord.class));
    } catch (IOException | JsonParseException e) {
      return Optional.empty();
    }
  }

  public Scenario scenario() {
    return ScenarioNames.named(scenario);
  }

  /** The exit code; empty if the program was killed at the limit. */
  public Optional<Integer> exit() {
    return Optional.ofNullable(exit);
  }

  public long millis() {
    return millis;
  }

  /** When an endpoint that failed at first had recovered, if this scenario has one. */
  public Optional<Long> recoveredMillis() {
    return Optional.ofNullable(recoveredMillis);
  }

  public List<LoggedRequest> requests() {
    return requests;
  }

  /** The ARN of the owner for each access key ID. */
  public Map<String, String> owners() {
    return owners;
  }

  /** The ARN of every identity whose keys a scenario can have. */
  public static List<String> people() {
    List<String> all = new ArrayList<>();
    for (Principal each : Principal.values()) {
      all.add(each.arn());
    }
    return Collections.unmodifiableList(all);
  }

  /** The kind of the identity with this ARN, as the JSON of a diagnosis names it. */
  public static String kindOf(String arn) {
    return Principal.kindOf(arn);
  }

  /** The host names of AWS to which the program opened TLS. */
  public List<String> names() {
    return names;
  }

  /** What the program's output says about its identity, in order. */
  public List<String> told() {
    return told;
  }

  /** Why the program could not be run. */
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }
}

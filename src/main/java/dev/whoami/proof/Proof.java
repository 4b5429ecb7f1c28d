package dev.whoami.proof;

import dev.whoami.lab.proof.RunRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program in all chosen scenarios, and the gate that it must pass. */
public final class Proof {
  private final List<String> command;
  private final List<ScenarioProof> scenarios;
  private final ProofGate gate;
  private final Instant at;

  private Proof(List<String> command, List<ScenarioProof> scenarios, ProofGate gate, Instant at) {
    this.command = command;
    this.scenarios = scenarios;
    this.gate = gate;
    this.at = at;
  }

  public static Proof of(List<String> command, List<RunRecord> runs, ProofGate gate, Instant at) {
    List<ScenarioProof> scenarios = new ArrayList<>();
    runs.forEach(each -> scenarios.add(ScenarioProof.of(each)));
    return new Proof(
        Collections.unmodifiableList(new ArrayList<>(command)),
        Collections.unmodifiableList(scenarios),
        gate,
        at);
  }

  public List<String> command() {
    return command;
  }

  public List<ScenarioProof> scenarios() {
    return scenarios;
  }

  public ProofGate gate() {
    return gate;
  }

  /** The end of the last run. */
  public Instant at() {
    return at;
  }

  /** What is wrong, by scenario. */
  public Map<ScenarioProof, String> objections() {
    Map<ScenarioProof, String> all = new LinkedHashMap<>();
    for (ScenarioProof each : scenarios) {
      gate.objection(each).ifPresent(why -> all.put(each, why));
    }
    return Collections.unmodifiableMap(all);
  }

  /** Why the proof shows nothing, if that is so. */
  public Optional<String> weakness() {
    return gate.weakness(scenarios);
  }

  private boolean isIncomplete() {
    return scenarios.stream().anyMatch(it -> it.error().isPresent());
  }

  /** 0 if everything is right, 1 if something is wrong, 2 if a scenario could not be run. */
  public int exitCode() {
    if (isIncomplete()) {
      return 2;
    }
    return objections().isEmpty() && !weakness().isPresent() ? 0 : 1;
  }
}

package dev.whoami.proof;

import dev.whoami.report.writer.JUnitCase;
import dev.whoami.report.writer.JUnitSuite;
import dev.whoami.report.writer.RenderOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes one JUnit test case for each scenario, and one for an error that affects all. */
final class ProofJUnit implements ProofRenderer {
  @Override
  public String render(Proof proof, RenderOptions options) {
    List<JUnitCase> cases = new ArrayList<>();
    proof.scenarios().forEach(it -> cases.add(of(it, proof.gate())));
    proof.weakness().ifPresent(why -> cases.add(JUnitCase.failed("all", "weak", why)));
    JUnitSuite suite = JUnitSuite.of("whoami lab", "whoami.lab", cases).at(proof.at());
    return JUnitSuite.report("whoami lab", Collections.singletonList(suite));
  }

  private static JUnitCase of(ScenarioProof proof, ProofGate gate) {
    return outcome(proof, gate.objection(proof))
        .printing(proof.kind().words() + ": " + ObservedActionText.of(proof))
        .lasting(proof.millis());
  }

  private static JUnitCase outcome(ScenarioProof proof, Optional<String> objection) {
    String name = proof.scenario().kebabName();
    if (!objection.isPresent()) {
      return JUnitCase.passed(name);
    }
    return proof.error().isPresent()
        ? JUnitCase.error(name, "not-run", objection.get())
        : JUnitCase.failed(name, "other-role", objection.get());
  }
}

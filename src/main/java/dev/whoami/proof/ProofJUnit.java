package dev.whoami.proof;

import dev.whoami.report.RenderOptions;
import dev.whoami.world.Printable;
import java.util.Locale;
import java.util.Optional;

/**
 * For a pipeline: a test case for each scenario, as Jenkins, GitLab and others read it.
 *
 * <p>https://github.com/testmoapp/junitxml
 */
final class ProofJUnit implements ProofRenderer {
  @Override
  public String render(Proof proof, RenderOptions options) {
    long errors = proof.scenarios().stream().filter(it -> it.error().isPresent()).count();
    long failures = proof.objections().size() - errors + (proof.weakness().isPresent() ? 1 : 0);
    long millis = proof.scenarios().stream().mapToLong(ScenarioProof::millis).sum();
    int tests = proof.scenarios().size() + (proof.weakness().isPresent() ? 1 : 0);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites>\n  <testsuite name=\"whoami lab\"")
        .append(attribute("tests", String.valueOf(tests)))
        .append(attribute("failures", String.valueOf(failures)))
        .append(attribute("errors", String.valueOf(errors)))
        .append(attribute("time", seconds(millis)))
        .append(attribute("timestamp", proof.at().toString()))
        .append(">\n");
    proof.scenarios().forEach(each -> add(each, proof.gate(), xml));
    proof
        .weakness()
        .ifPresent(why -> xml.append(head("all", 0)).append(">\n").append(failure("failure", why)));
    return xml.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private static void add(ScenarioProof proof, ProofGate gate, StringBuilder xml) {
    Optional<String> objection = gate.objection(proof);
    xml.append(head(proof.scenario().kebabName(), proof.millis())).append(">\n");
    xml.append("      <system-out>")
        .append(escaped(proof.kind().words() + ": " + ProofWords.of(proof)))
        .append("</system-out>\n");
    if (objection.isPresent()) {
      xml.append(failure(proof.error().isPresent() ? "error" : "failure", objection.get()));
    } else {
      xml.append("    </testcase>\n");
    }
  }

  private static String head(String name, long millis) {
    return "    <testcase classname=\"whoami.lab\""
        + attribute("name", name)
        + attribute("time", seconds(millis));
  }

  private static String failure(String element, String message) {
    return "      <" + element + attribute("message", message) + "/>\n    </testcase>\n";
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  /** Characters that XML cannot have are gone after the cleaning. */
  private static String escaped(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}

package dev.whoami.proof;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.XmlMarkup;
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
        .append(XmlMarkup.attribute("tests", String.valueOf(tests)))
        .append(XmlMarkup.attribute("failures", String.valueOf(failures)))
        .append(XmlMarkup.attribute("errors", String.valueOf(errors)))
        .append(XmlMarkup.attribute("time", seconds(millis)))
        .append(XmlMarkup.attribute("timestamp", proof.at().toString()))
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
        .append(XmlMarkup.content(proof.kind().words() + ": " + ObservedActionText.of(proof)))
        .append("</system-out>\n");
    if (objection.isPresent()) {
      xml.append(failure(proof.error().isPresent() ? "error" : "failure", objection.get()));
    } else {
      xml.append("    </testcase>\n");
    }
  }

  private static String head(String name, long millis) {
    return "    <testcase classname=\"whoami.lab\""
        + XmlMarkup.attribute("name", name)
        + XmlMarkup.attribute("time", seconds(millis));
  }

  private static String failure(String element, String message) {
    return "      <" + element + XmlMarkup.attribute("message", message) + "/>\n    </testcase>\n";
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}

package dev.whoami.report;

import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.probe.Observation;

/** For a program: schema 1, in which an unknown is null and never absent. */
final class JsonReport implements Renderer {
  @Override
  public String render(Diagnosis diagnosis, Paper paper) {
    Examination x = diagnosis.examination();
    Fields root = new Fields();
    root.put("schema", 1);
    root.put("whoami", Version.text());
    root.put("at", diagnosis.at().toString());
    root.put("elapsedMillis", diagnosis.elapsedMillis());
    root.put("place", new PlaceFields(x).json());
    root.put("verdict", verdict(diagnosis.verdict()));
    root.put("sources", Fields.array(x.seen().all(), each -> source(each, x, paper)));
    root.put(
        "walks", Fields.array(WalkVerdict.all(x), each -> new WalkFields(each, x, paper).json()));
    root.put("findings", Fields.array(diagnosis.findings(), FindingFields::inDiagnosis));
    root.put("roles", RoleFields.of(diagnosis.roles()));
    root.put("expectations", Fields.array(diagnosis.expectations(), JsonReport::expectation));
    return root.text();
  }

  private static JsonObject verdict(Verdict verdict) {
    Fields fields = new Fields();
    fields.put("kind", verdict.kind().name());
    fields.put("certainty", verdict.certainty().name());
    fields.put("sentence", verdict.sentence());
    fields.put("client", verdict.client().id());
    fields.put("source", verdict.source().map(Enum::name));
    fields.put("arn", verdict.arn().map(Object::toString));
    fields.put("account", verdict.account());
    fields.put("role", verdict.role());
    fields.put("session", verdict.session());
    fields.put("because", Fields.strings(verdict.because()));
    return fields.json();
  }

  private static JsonObject source(Observation observation, Examination x, Paper paper) {
    return new SourceFields(observation, x, paper).json();
  }

  private static JsonObject expectation(Expectation expectation) {
    Fields fields = new Fields();
    fields.put("expected", expectation.expected());
    fields.put("actual", expectation.actual());
    fields.put("holds", expectation.holds());
    return fields.json();
  }
}

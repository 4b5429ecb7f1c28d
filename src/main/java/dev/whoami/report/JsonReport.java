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
  public String render(Diagnosis diagnosis, RenderOptions options) {
    Examination x = diagnosis.examination();
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    root.put("elapsedMillis", diagnosis.elapsedMillis());
    root.put("place", new PlaceFields(x).json());
    root.put("verdict", verdict(diagnosis.verdict()));
    root.put("sources", JsonFieldsWriter.array(x.seen().all(), each -> source(each, x, options)));
    root.put(
        "walks",
        JsonFieldsWriter.array(
            WalkVerdict.all(x), each -> new WalkFields(each, x, options).json()));
    root.put("findings", JsonFieldsWriter.array(diagnosis.findings(), FindingFields::inDiagnosis));
    root.put("roles", RoleFields.of(diagnosis.roles()));
    root.put(
        "expectations", JsonFieldsWriter.array(diagnosis.expectations(), JsonReport::expectation));
    return root.text();
  }

  private static JsonObject verdict(Verdict verdict) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", verdict.kind().name());
    fields.put("certainty", verdict.certainty().name());
    fields.put("sentence", verdict.sentence());
    fields.put("client", verdict.client().id());
    fields.put("source", verdict.source().map(Enum::name));
    fields.put("arn", verdict.arn().map(Object::toString));
    fields.put("account", verdict.account());
    fields.put("role", verdict.role());
    fields.put("session", verdict.session());
    fields.put("because", JsonFieldsWriter.strings(verdict.because()));
    return fields.json();
  }

  private static JsonObject source(Observation observation, Examination x, RenderOptions options) {
    return new SourceFields(observation, x, options).json();
  }

  private static JsonObject expectation(Expectation expectation) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("expected", expectation.expected());
    fields.put("actual", expectation.actual());
    fields.put("holds", expectation.holds());
    return fields.json();
  }
}

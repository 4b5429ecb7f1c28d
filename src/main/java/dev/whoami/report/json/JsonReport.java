package dev.whoami.report.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.probe.Observation;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Renderer;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.WhoamiVersion;

/**
 * Prints the diagnosis for a program, in schema 1. An unknown value is null; it is never left out.
 */
public final class JsonReport implements Renderer {
  /** The value of an object that could not be written. */
  private static final JsonElement UNKNOWN = JsonNull.INSTANCE;

  @Override
  public String render(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    Examination x = diagnosis.examination();
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    root.put("elapsedMillis", diagnosis.elapsedMillis());
    root.put("place", sections.value("place", () -> new PlaceFields(x).json(), UNKNOWN));
    root.put("process", sections.value("process", () -> ProcessFields.of(x.process()), UNKNOWN));
    root.put("verdict", sections.value("verdict", () -> verdict(diagnosis.verdict()), UNKNOWN));
    root.put(
        "sources", sections.array("sources", x.seen().all(), each -> source(each, x, options)));
    root.put("walks", sections.array("walks", x.walks(), each -> walk(each, x, options)));
    root.put(
        "programs",
        sections.array("programs", x.programs(), each -> ProgramFields.of(each, x, options)));
    root.put("findings", FindingFields.all(diagnosis.findings(), sections));
    root.put("roles", sections.value("roles", () -> RoleFields.of(diagnosis.roles()), UNKNOWN));
    root.put(
        "expectations",
        sections.array("expectations", diagnosis.expectations(), JsonReport::expectation));
    return root.text();
  }

  public static JsonObject verdict(Verdict verdict) {
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

  private static JsonElement walk(Walk walk, Examination x, RenderOptions options) {
    return new WalkFields(WalkVerdict.of(x, walk), x, options).json();
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

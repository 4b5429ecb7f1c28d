package dev.whoami.report.json;

import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.secret.Redaction;

/** Writes a program whose configuration was read, in JSON. */
public final class ProgramFields {
  private ProgramFields() {}

  public static JsonObject of(ConfiguredWalk configured, Examination x, RenderOptions options) {
    ConfiguredProgram program = configured.program();
    WalkVerdict verdict = WalkVerdict.of(x, configured.walk());
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("program", program.title());
    fields.put("file", program.file());
    fields.put("line", program.line());
    fields.put("section", program.section().isEmpty() ? null : Redaction.name(program.section()));
    fields.put("isVersionKnown", program.isVersionKnown());
    IdentityKind kind = verdict.assumed().isPresent() ? IdentityKind.ASSUMED_ROLE : verdict.kind();
    fields.put("kind", kind.name());
    fields.put("assumes", verdict.assumed().map(Arn::toString));
    fields.put("walk", new WalkFields(verdict, x, options).json());
    return fields.json();
  }
}

package dev.whoami.log;

import com.google.gson.JsonObject;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.text.LogTime;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;

/** Writes a denied call as JSON. */
final class DenialFields {
  private DenialFields() {}

  static JsonObject of(SeenDenial seen, DenialAnswer answer, Names names, IdentifierMask mask) {
    Denial denial = seen.denial();
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("action", denial.part(Denial.Part.ACTION));
    fields.put("needed", denial.part(Denial.Part.NEEDED));
    fields.put("resource", denial.part(Denial.Part.RESOURCE).map(mask::of));
    fields.put("caller", seen.caller().map(it -> mask.of(it.arn().toString())));
    fields.put("judgment", answer.caller().name());
    fields.put("policyType", denial.policy().map(it -> it.type().name()));
    fields.put("policyArn", denial.policy().flatMap(DenyingPolicy::arn).map(mask::of));
    fields.put("explicit", denial.is(Denial.Trait.EXPLICIT));
    fields.put("simulated", denial.is(Denial.Trait.SIMULATED));
    fields.put("authorizationId", denial.part(Denial.Part.AUTHORIZATION_ID));
    fields.put("at", seen.at().flatMap(LogTime::iso));
    fields.put("line", seen.line());
    fields.put("count", seen.count());
    fields.put("says", answer.judged());
    fields.put(
        "remedies", JsonFieldsWriter.array(answer.remedies(names, mask), FindingFields::remedy));
    return fields.json();
  }
}

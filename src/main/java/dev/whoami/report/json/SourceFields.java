package dev.whoami.report.json;

import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Identification;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a source in JSON. */
public final class SourceFields {
  private final Observation observation;
  private final Examination x;
  private final RenderOptions options;

  SourceFields(Observation observation, Examination x, RenderOptions options) {
    this.observation = observation;
    this.x = x;
    this.options = options;
  }

  /** The access key ID of an observation, masked unless the user asked for whole IDs. */
  static Optional<String> keyId(Observation observation, RenderOptions options) {
    return observation.outcome().credentials().map(it -> options.keyId(it.accessKeyId()));
  }

  JsonObject json() {
    Outcome outcome = observation.outcome();
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("source", observation.source().name());
    fields.put("outcome", outcome.kind().name());
    fields.put("fault", outcome.fault().map(Enum::name));
    fields.put("reason", outcome.reason());
    fields.put("accessKeyId", keyId(observation, options));
    fields.put(
        "expiration", outcome.credentials().flatMap(Credentials::expiration).map(Object::toString));
    fields.put("roleArn", outcome.role().map(Arn::toString));
    identity(fields);
    fields.put("elapsedMillis", observation.elapsedMillis());
    fields.put("steps", JsonFieldsWriter.array(steps(), SourceFields::step));
    return fields.json();
  }

  private void identity(JsonFieldsWriter fields) {
    Optional<StsResult<CallerIdentity>> answer =
        x.identityOf(observation.source()).map(Identification::answer);
    Optional<CallerIdentity> known = answer.flatMap(StsResult::value);
    Optional<StsError> refused = answer.flatMap(StsResult::refusal);
    JsonFieldsWriter identity = new JsonFieldsWriter();
    if (known.isPresent()) {
      identity.put("arn", known.get().arn().toString());
      identity.put("account", known.get().account());
      identity.put("userId", known.get().userId());
    } else if (refused.isPresent()) {
      identity.put("refused", refused.get().code());
      identity.put("message", refused.get().message());
    } else {
      fields.putNull("identity");
      return;
    }
    fields.put("identity", identity.json());
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>(observation.steps());
    x.identityOf(observation.source()).map(Identification::steps).ifPresent(all::addAll);
    return all;
  }

  private static JsonObject step(Step step) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("look", step.look().name());
    fields.put("at", step.at());
    fields.put("saw", step.saw());
    fields.put("millis", step.millis());
    return fields.json();
  }
}

package dev.whoami.report.json;

import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.diagnosis.process.ApplicationIdentity;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.trial.attach.ApplicationAnswer;
import java.util.Optional;

/** What one library of an application answered, in JSON. */
public final class ApplicationFields {
  private final ApplicationIdentity identity;
  private final ApplicationAnswer answer;
  private final RenderOptions options;

  public ApplicationFields(ApplicationIdentity identity, RenderOptions options) {
    this.identity = identity;
    this.answer = identity.answer();
    this.options = options;
  }

  public JsonObject json() {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("client", answer.client());
    fields.put("version", answer.version());
    fields.put("package", answer.root());
    fields.put("loader", answer.loader());
    fields.put("hasSts", answer.hasSts().orElse(null));
    fields.put("ending", answer.ending().name());
    fields.put("source", answer.source().map(Enum::name));
    fields.put("provider", answer.provider());
    fields.put("providerCode", answer.code());
    fields.put("accessKeyId", answer.accessKeyId().map(options::keyId));
    fields.put("error", answer.error());
    putIdentity(fields);
    putPredicted(fields);
    fields.put("agrees", identity.agrees().orElse(null));
    return fields.json();
  }

  private void putIdentity(JsonFieldsWriter fields) {
    JsonFieldsWriter its = new JsonFieldsWriter();
    Optional<Arn> arn = identity.arn();
    if (arn.isPresent()) {
      its.put("arn", arn.get().toString());
      its.put("account", answer.account().orElseGet(arn.get()::account));
      its.put("userId", answer.userId());
    } else if (answer.refusal().isPresent()) {
      its.put("refused", answer.refusal());
      its.putNull("message");
    } else {
      fields.putNull("identity");
      return;
    }
    fields.put("identity", its.json());
  }

  private void putPredicted(JsonFieldsWriter fields) {
    Optional<WalkVerdict> predicted = identity.predicted().filter(it -> !it.isUnknown());
    if (!predicted.isPresent()) {
      fields.putNull("predicted");
      return;
    }
    JsonFieldsWriter its = new JsonFieldsWriter();
    its.put("kind", predicted.get().kind().name());
    its.put("ending", predicted.get().walk().ending().name());
    its.put("source", predicted.get().walk().winner().map(it -> it.source().name()));
    its.put("arn", predicted.get().arn().map(Arn::toString));
    fields.put("predicted", its.json());
  }
}

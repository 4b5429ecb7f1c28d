package dev.whoami.proof;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.WhoamiVersion;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes the proof as JSON; docs/lab.schema.json defines it. */
final class ProofJson implements ProofRenderer {
  @Override
  public String render(Proof proof, RenderOptions options) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", proof.at().truncatedTo(ChronoUnit.MILLIS).toString());
    root.put("command", JsonFieldsWriter.strings(proof.command()));
    root.put("expected", expected(proof.gate()));
    root.put("isProved", proof.gate().isOpen() ? null : Boolean.valueOf(proof.exitCode() == 0));
    root.put(
        "scenarios", JsonFieldsWriter.array(proof.scenarios(), it -> scenario(it, proof.gate())));
    return root.text();
  }

  private static JsonArray expected(ProofGate gate) {
    JsonArray kinds = new JsonArray();
    for (IdentityKind each : gate.kinds()) {
      kinds.add(each.name());
    }
    return kinds;
  }

  private static JsonObject scenario(ScenarioProof proof, ProofGate gate) {
    Optional<String> objection = gate.objection(proof);
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("scenario", proof.scenario().kebabName());
    fields.put("kind", proof.error().isPresent() ? null : proof.kind().name());
    fields.put("arn", proof.last().flatMap(SignedIdentity::arn));
    fields.put("by", proof.identities().isEmpty() ? null : proof.isTold() ? "OUTPUT" : "REQUESTS");
    fields.put("identities", JsonFieldsWriter.array(proof.identities(), ProofJson::identity));
    fields.put("exit", proof.exit().orElse(null));
    fields.put("seconds", seconds(proof.millis()));
    fields.put("requests", requests(proof));
    fields.put("did", actions(proof));
    fields.put("retriedSeconds", seconds(proof.retriedMillis()));
    fields.put("recoveredSeconds", seconds(proof.recoveredMillis()));
    boolean isJudged = !gate.isOpen() && !proof.error().isPresent();
    fields.put("isExpected", isJudged ? Boolean.valueOf(!objection.isPresent()) : null);
    fields.put("reason", objection);
    return fields.json();
  }

  private static JsonObject identity(SignedIdentity actor) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", actor.kind().name());
    fields.put("arn", actor.arn());
    fields.put("requests", actor.requests());
    fields.put("rejected", actor.rejected());
    fields.put("firstSeconds", seconds(actor.firstMillis()));
    fields.put("lastSeconds", seconds(actor.lastMillis()));
    return fields.json();
  }

  private static JsonObject requests(ScenarioProof proof) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    proof.requests().forEach(fields::put);
    return fields.json();
  }

  private static JsonArray actions(ScenarioProof proof) {
    JsonArray actions = new JsonArray();
    for (ObservedAction each : proof.actions()) {
      actions.add(each.name());
    }
    return actions;
  }

  private static JsonElement seconds(long millis) {
    return new JsonPrimitive(millis / 1000.0);
  }

  private static JsonElement seconds(Optional<Long> millis) {
    return millis.<JsonElement>map(ProofJson::seconds).orElse(JsonNull.INSTANCE);
  }
}

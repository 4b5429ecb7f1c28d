package dev.whoami.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.trust.JudgedCondition;
import dev.whoami.trust.JudgedStatement;
import dev.whoami.trust.KeyValue;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustFix;
import java.util.List;
import java.util.Optional;

/** Prints whether a caller may assume a role, or each of several roles, as text or as JSON. */
public final class TrustReport {
  private TrustReport() {}

  /** One role gets its statements; several roles get one line each. */
  public static String text(List<TrustAnswer> answers, RenderOptions options) {
    return answers.size() == 1
        ? TrustText.of(answers.get(0), options)
        : TrustText.of(answers, options);
  }

  /** The schema is docs/trust.schema.json. Several roles are a list in the document. */
  public static String json(List<TrustAnswer> answers) {
    boolean isOne = answers.size() == 1;
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("caller", caller(answers.get(0).caller()));
    root.put("answer", best(answers).name());
    if (isOne) {
      addTo(root, answers.get(0));
      root.put("roles", new JsonArray());
    } else {
      root.put("role", Optional.empty());
      for (String each : new String[] {"statements", "nearMisses", "missing", "warnings"}) {
        root.put(each, new JsonArray());
      }
      root.put("fix", JsonNull.INSTANCE);
      root.put("roles", JsonFieldsWriter.array(answers, TrustReport::answer));
    }
    return root.text();
  }

  /** ALLOWED if one role allows it, otherwise DEPENDS if one may. */
  public static TrustAnswer.Kind best(List<TrustAnswer> answers) {
    TrustAnswer.Kind best = TrustAnswer.Kind.DENIED;
    for (TrustAnswer each : answers) {
      boolean isBetter = best == TrustAnswer.Kind.DENIED || each.kind() == TrustAnswer.Kind.ALLOWED;
      best = isBetter ? each.kind() : best;
    }
    return best;
  }

  private static JsonObject answer(TrustAnswer answer) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("answer", answer.kind().name());
    addTo(fields, answer);
    return fields.json();
  }

  private static void addTo(JsonFieldsWriter fields, TrustAnswer answer) {
    fields.put("role", answer.policy().role().map(String::valueOf));
    fields.put("statements", JsonFieldsWriter.array(answer.statements(), TrustReport::statement));
    fields.put("nearMisses", JsonFieldsWriter.array(answer.nearMisses(), TrustReport::nearMiss));
    fields.put("missing", JsonFieldsWriter.strings(answer.missing()));
    fields.put("warnings", JsonFieldsWriter.strings(answer.warnings()));
    fields.put("fix", answer.fix().<JsonElement>map(TrustReport::fix).orElse(JsonNull.INSTANCE));
  }

  private static JsonObject caller(TrustCaller caller) {
    boolean isToken = caller.kind() == TrustCaller.Kind.WEB_IDENTITY;
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", caller.kind().name());
    fields.put("name", Optional.of(caller.name()).filter(it -> !it.isEmpty()));
    fields.put("sub", isToken ? values(caller.claim("sub")) : JsonNull.INSTANCE);
    fields.put("aud", isToken ? values(caller.claim("aud")) : JsonNull.INSTANCE);
    fields.put("actions", JsonFieldsWriter.strings(caller.actions()));
    return fields.json();
  }

  /**
   * The values of a key in the request: null if they are unknown, an empty list if the request has
   * no such key.
   */
  private static JsonElement values(KeyValue value) {
    return value.isKnown() ? JsonFieldsWriter.strings(value.values()) : JsonNull.INSTANCE;
  }

  private static JsonObject statement(JudgedStatement statement) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("number", statement.number());
    fields.put("sid", Optional.of(statement.sid()).filter(it -> !it.isEmpty()));
    fields.put("effect", statement.effect());
    fields.put("applies", statement.applies().name());
    fields.put("principal", statement.principal().name());
    JsonFieldsWriter actions = new JsonFieldsWriter();
    statement.actions().forEach((action, covered) -> actions.put(action, covered.name()));
    fields.put("actions", actions.json());
    fields.put(
        "conditions", JsonFieldsWriter.array(statement.conditions(), TrustReport::condition));
    return fields.json();
  }

  private static JsonObject condition(JudgedCondition condition) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("operator", condition.operator());
    fields.put("key", condition.key());
    fields.put("wanted", JsonFieldsWriter.strings(condition.wanted()));
    fields.put("got", values(condition.got()));
    fields.put("holds", condition.holds().name());
    fields.put("nearMiss", condition.nearMiss().map(it -> it.kind().name()));
    return fields.json();
  }

  private static JsonObject nearMiss(NearMiss miss) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", miss.kind().name());
    fields.put("text", miss.text());
    return fields.json();
  }

  private static JsonObject fix(TrustFix fix) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("steps", JsonFieldsWriter.strings(fix.steps()));
    fields.put("statement", fix.statement().<JsonElement>map(it -> it).orElse(JsonNull.INSTANCE));
    fields.put("warnings", JsonFieldsWriter.strings(fix.warnings()));
    return fields.json();
  }
}

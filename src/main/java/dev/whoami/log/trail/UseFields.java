package dev.whoami.log.trail;

import com.google.gson.JsonArray;
import dev.whoami.report.json.JsonFieldsWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes the rows as JSON. */
public final class UseFields {
  private UseFields() {}

  public static JsonArray of(HostRoleUses uses, UnaryOperator<String> mask) {
    JsonArray all = new JsonArray();
    for (Map.Entry<HostRoleUse, UseCount> each : uses.all().entrySet()) {
      HostRoleUse use = each.getKey();
      JsonFieldsWriter fields = new JsonFieldsWriter();
      fields.put("by", use.source().name());
      fields.put("role", mask.apply(UseText.shown(use.role())));
      fields.put("instance", UseText.shown(use.instance()));
      fields.put(
          "assumedRole",
          Optional.of(use.assumedRole())
              .filter(it -> !it.isEmpty())
              .map(it -> mask.apply(UseText.shown(it))));
      fields.put("client", Optional.of(UseText.client(use)).filter(it -> !it.isEmpty()));
      fields.put("call", UseText.shown(use.call()));
      fields.put("error", Optional.of(use.error()).filter(it -> !it.isEmpty()).map(UseText::shown));
      fields.put("requests", each.getValue().requests());
      fields.put("first", Optional.of(each.getValue().first()).filter(UseText::isTime));
      fields.put("last", Optional.of(each.getValue().last()).filter(UseText::isTime));
      all.add(fields.json());
    }
    return all;
  }
}

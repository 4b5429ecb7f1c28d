package dev.whoami.report.json;

import com.google.gson.JsonObject;
import dev.whoami.diagnosis.RoleSummary;
import dev.whoami.diagnosis.Roles;

/** Writes the four ECS roles in JSON. */
public final class RoleFields {
  private RoleFields() {}

  public static JsonObject of(Roles roles) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("task", role(roles.task()));
    fields.put("taskExecution", role(roles.taskExecution()));
    fields.put("host", role(roles.host()));
    fields.put("serviceLinked", role(roles.serviceLinked()));
    return fields.json();
  }

  private static JsonObject role(RoleSummary card) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("name", card.name());
    fields.put("arn", card.arn());
    fields.put("state", card.state().name());
    fields.put("because", JsonFieldsWriter.strings(card.because()));
    fields.put("usedFor", card.usedFor());
    fields.put("configuredIn", card.configuredIn());
    return fields.json();
  }
}

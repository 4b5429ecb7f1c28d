package dev.whoami.lab.endpoint;

import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.key.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The namespace of the instance metadata from which the ECS agent reads the credentials of tasks.
 * Its info lists them, and the keys are below security-credentials/.
 */
final class TaskNamespace {
  static final String NAME = "iam-ecs-1";
  private static final String PATH = "/latest/meta-data/" + NAME + "/";
  private static final List<Principal> ROLES =
      Arrays.asList(Principal.TASK_ROLE, Principal.OTHER_TASK_ROLE);

  private final KeyRing ring;

  TaskNamespace(KeyRing ring) {
    this.ring = ring;
  }

  static boolean has(String path) {
    return path.startsWith(PATH);
  }

  /** The answer for a path in the namespace; empty if there is none. */
  Optional<EndpointReply> read(String path) {
    switch (path.substring(PATH.length())) {
      case "":
        return Optional.of(EndpointReply.text(200, "info\nsecurity-credentials/"));
      case "info":
        return Optional.of(EndpointReply.text(200, info().toString()));
      default:
        return ROLES.stream()
            .filter(each -> path.equals(PATH + "security-credentials/" + keyOf(each)))
            .findFirst()
            .map(each -> EndpointReply.text(200, ring.document(each).toString()));
    }
  }

  private static JsonObject info() {
    JsonObject roles = new JsonObject();
    for (Principal each : ROLES) {
      JsonObject role = new JsonObject();
      role.addProperty("RoleARN", each.roleArn());
      roles.add(keyOf(each), role);
    }
    JsonObject info = new JsonObject();
    info.addProperty("LastUpdated", Times.toSeconds(Instant.now()));
    info.add("TaskCredentials", roles);
    return info;
  }

  private static String keyOf(Principal role) {
    return role.session() + "-TaskApplication";
  }
}

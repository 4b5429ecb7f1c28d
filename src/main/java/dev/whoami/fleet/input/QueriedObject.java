package dev.whoami.fleet.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Optional;

/**
 * An object of an answer of AWS without the name around it, as {@code --query taskDefinition}
 * leaves it, and as the console shows it. It is not known then whether all of them are there.
 */
final class QueriedObject {
  private QueriedObject() {}

  /** By two fields that only such an object has. */
  static Optional<ItemKind> kind(Fields object) {
    if (has(object, "RoleName", "Arn")) {
      return Optional.of(ItemKind.ROLE);
    }
    if (has(object, "taskDefinitionArn", "containerDefinitions")) {
      return Optional.of(ItemKind.TASK_DEFINITION);
    }
    if (has(object, "taskArn", "lastStatus")) {
      return Optional.of(ItemKind.ECS_TASK);
    }
    if (has(object, "serviceArn", "desiredCount")) {
      return Optional.of(ItemKind.ECS_SERVICE);
    }
    if (has(object, "containerInstanceArn", "versionInfo")) {
      return Optional.of(ItemKind.CONTAINER_INSTANCE);
    }
    if (has(object, "associationArn", "serviceAccount")) {
      return Optional.of(ItemKind.ASSOCIATION);
    }
    return has(object, "InstanceId", "MetadataOptions")
        ? Optional.of(ItemKind.RESERVATION)
        : Optional.empty();
  }

  private static boolean has(Fields object, String... names) {
    return Arrays.stream(names).allMatch(object::has);
  }

  /** The object as an answer contains it: an instance is inside a reservation. */
  static Fields asAnswered(ItemKind kind, Fields object) {
    if (kind != ItemKind.RESERVATION) {
      return object;
    }
    JsonArray instances = new JsonArray();
    instances.add(object.asJson());
    JsonObject reservation = new JsonObject();
    reservation.add("Instances", instances);
    return Fields.of(reservation);
  }
}

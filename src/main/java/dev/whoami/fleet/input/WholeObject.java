package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import java.util.Optional;

/** An object that is held as a whole: one of Kubernetes, or an answer of AWS about one thing. */
final class WholeObject {
  private WholeObject() {}

  /** Gives it to the sink; whether it is anything that is known. */
  static boolean give(Fields object, FileItems sink) {
    if (object.has("kind") && object.has("apiVersion")) {
      ItemKind.ofKubernetes(object.text("kind")).ifPresent(it -> sink.takeAlone(it, object));
      return true;
    }
    // What --query 'Roles[].{…}' leaves of a role: it is not known then whether all are there.
    if (object.has("RoleName") && object.has("Arn")) {
      sink.takeAlone(ItemKind.ROLE, object);
      return true;
    }
    boolean isAny = false;
    for (String name : object.names()) {
      Optional<ItemKind> single = ItemKind.ofSingle(name);
      if (single.isPresent() && !object.object(name).isEmpty()) {
        sink.takeAlone(single.get(), object.object(name));
        isAny = true;
      }
    }
    return isAny || isListOfNames(object);
  }

  /** What list-services and its like print: names, which say nothing more. */
  private static boolean isListOfNames(Fields object) {
    return object.names().stream().anyMatch(it -> it.endsWith("Arns"));
  }

  /** Gives the items of its lists to the sink. */
  static boolean lists(Fields object, FileItems sink) {
    if (object.has("kind")) {
      return items(object, sink);
    }
    boolean isAny = false;
    for (String name : object.names()) {
      Optional<ItemKind> list = ItemKind.ofList(name);
      JsonElement value = object.element(name);
      if (list.isPresent() && value != null && value.isJsonArray()) {
        object.list(name).forEach(it -> sink.takeListed(list.get(), it));
        end(list.get(), object, sink);
        isAny = true;
      }
    }
    return isAny;
  }

  private static boolean items(Fields list, FileItems sink) {
    String kind = list.text("kind");
    boolean isList = kind.endsWith("List") && list.has("items");
    String usual = kind.replaceFirst("List$", "");
    if (!isList) {
      return false;
    }
    for (Fields each : list.list("items")) {
      ItemKind.ofKubernetes(each.has("kind") ? each.text("kind") : usual)
          .ifPresent(
              it -> {
                sink.takeListed(it, each);
                sink.version(it, list);
                end(it, list, sink);
              });
    }
    return true;
  }

  private static void end(ItemKind kind, Fields answer, FileItems sink) {
    if (AnswerPages.hasMore(answer)) {
      sink.cut(kind);
    } else {
      sink.listed(kind);
    }
  }
}

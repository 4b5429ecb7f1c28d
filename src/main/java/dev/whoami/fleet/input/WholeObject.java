package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import java.util.Optional;

/** An object that is held as a whole: one of Kubernetes, or an answer of AWS about one thing. */
final class WholeObject {
  private WholeObject() {}

  /** Gives the object to the sink, and returns whether its kind is known. */
  static boolean give(Fields object, FileItems sink) {
    Optional<String> error = ErrorAnswer.reason(object);
    if (error.isPresent()) {
      sink.error(error.get());
      return false;
    }
    if (object.has("kind") && object.has("apiVersion")) {
      return kubernetes(object, sink);
    }
    Optional<ItemKind> queried = QueriedObject.kind(object);
    if (queried.isPresent()) {
      sink.takeAlone(queried.get(), QueriedObject.asAnswered(queried.get(), object));
      return true;
    }
    if (isListOfNames(object)) {
      sink.other("");
    }
    if (object.has("family") && object.has("containerDefinitions")) {
      sink.other(OtherKinds.TO_REGISTER);
    }
    boolean isAny = false;
    for (String name : object.names()) {
      Optional<ItemKind> single = ItemKind.ofSingle(name);
      if (single.isPresent() && !object.object(name).isEmpty()) {
        sink.takeAlone(single.get(), object.object(name));
        isAny = true;
      }
    }
    return isAny;
  }

  /** The names that list-services and similar commands print. */
  private static boolean isListOfNames(Fields object) {
    return object.names().stream().anyMatch(it -> it.endsWith("Arns"));
  }

  private static boolean kubernetes(Fields object, FileItems sink) {
    String kind = object.text("kind");
    // The items of a list were read before this.
    boolean isList = kind.endsWith("List");
    String usual = isList ? kind.substring(0, kind.length() - "List".length()) : kind;
    Optional<ItemKind> known = ItemKind.ofKubernetes(usual);
    if (known.isPresent() && !isList) {
      sink.takeAlone(known.get(), object);
    } else if (!known.isPresent()) {
      sink.other(usual);
    }
    return known.isPresent();
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
    boolean isAny = isEmptyOfKnown(usual, list.list("items").isEmpty());
    for (Fields each : list.list("items")) {
      String ofEach = each.has("kind") ? each.text("kind") : usual;
      Optional<ItemKind> known = ItemKind.ofKubernetes(ofEach);
      if (known.isPresent()) {
        sink.takeListed(known.get(), each);
        sink.version(known.get(), list);
        end(known.get(), list, sink);
        isAny = true;
      } else {
        sink.other(ofEach);
      }
    }
    return isAny;
  }

  /** Whether an empty list may be of pods: kubectl writes a List without saying of what. */
  static boolean isEmptyOfKnown(String usual, boolean isEmpty) {
    return isEmpty && (usual.isEmpty() || ItemKind.ofKubernetes(usual).isPresent());
  }

  private static void end(ItemKind kind, Fields answer, FileItems sink) {
    if (AnswerPages.hasMore(answer)) {
      sink.cut(kind);
    } else {
      sink.listed(kind);
    }
  }
}

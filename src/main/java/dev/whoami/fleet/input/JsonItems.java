package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.whoami.world.text.Alphabet;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a text in JSON: of each list and object in it, one after the other. Only one item is
 * held at a time, so that the list of all pods may be larger than the memory.
 */
final class JsonItems {
  private static final int DEEPEST = 200;
  private static final String CUT =
      "ends in the middle of a value, so the rest is missing; write it again";

  /** kubectl cluster-info dump writes the logs of each namespace behind its lists. */
  private static final String OTHER_TEXT =
      "has other text after its lists, so the rest is not read; write kubectl cluster-info dump"
          + " again with --output-directory DIRECTORY, and any other answer to a file of its own";

  private static final Alphabet PLACE = Alphabet.of("A-Za-z0-9_.$[]-");

  private final JsonReader reader;
  private final FileItems sink;

  /** The lists that are being read, for the case that the text ends in them. */
  private final Map<ItemKind, FileItems> open = new EnumMap<>(ItemKind.class);

  private JsonItems(JsonReader reader, FileItems sink) {
    this.reader = reader;
    this.sink = sink;
  }

  /** Whether anything was recognized. The sink has already got all items before a fault. */
  static boolean read(Reader text, FileItems sink) throws UnreadableInputException {
    JsonReader reader = new JsonReader(new TextWithoutHoles(text));
    // Several documents may follow each other.
    reader.setStrictness(Strictness.LENIENT);
    reader.setNestingLimit(DEEPEST);
    JsonItems items = new JsonItems(reader, sink);
    boolean isWhole = false;
    try {
      boolean isAny = items.documents();
      isWhole = true;
      return isAny;
    } catch (EOFException cut) {
      throw new UnreadableInputException(CUT);
    } catch (MalformedJsonException malformed) {
      throw new UnreadableInputException(items.why(String.valueOf(malformed.getMessage())));
    } catch (TextWithoutHoles.HoleException hole) {
      throw new UnreadableInputException(TextWithoutHoles.FAULT);
    } catch (CharacterCodingException other) {
      throw new UnreadableInputException("is not a text in UTF-8; write it again");
    } catch (IOException damaged) {
      throw new UnreadableInputException("is damaged; write it again");
    } catch (IllegalStateException | NumberFormatException odd) {
      throw new UnreadableInputException(
          "has a value of another type than expected" + items.place() + "; write it again");
    } finally {
      if (!isWhole) {
        items.open.forEach((kind, list) -> list.cut(kind));
      }
    }
  }

  private String why(String message) {
    // Only the end of a text ends a text in quotes so.
    if (message.startsWith("Unterminated string")) {
      return CUT;
    }
    if (message.equals(OTHER_TEXT)) {
      return OTHER_TEXT;
    }
    return message.startsWith("Nesting limit")
        ? "is nested deeper than " + DEEPEST + " levels, which no real answer is"
        : "is not JSON" + place() + "; write it again with --output json";
  }

  /** The path to the first list in which the fault is; none if a name in it is not a word. */
  private String place() {
    String path = reader.getPath();
    int end = path.indexOf(']');
    String place = path.substring(0, end + 1);
    return end < 0 || end > 80 || !PLACE.spells(place) ? "" : " at " + place;
  }

  private boolean documents() throws IOException {
    boolean isAny = false;
    for (int i = 1; isThere(i); i++) {
      isAny |= document(i);
    }
    return isAny;
  }

  private boolean isThere(int number) throws IOException {
    try {
      return reader.peek() != JsonToken.END_DOCUMENT;
    } catch (MalformedJsonException other) {
      throw number == 1 ? other : new MalformedJsonException(OTHER_TEXT);
    }
  }

  private boolean document(int number) throws IOException {
    if (reader.peek() == JsonToken.BEGIN_ARRAY) {
      boolean isAny = false;
      reader.beginArray();
      while (reader.hasNext()) {
        isAny |= document(number);
      }
      reader.endArray();
      return isAny;
    }
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      reader.skipValue();
      return false;
    }
    return object(sink.of(number + reader.getPath()));
  }

  private boolean object(FileItems list) throws IOException {
    JsonObject head = new JsonObject();
    Set<ItemKind> inIt = EnumSet.noneOf(ItemKind.class);
    boolean isList = false;
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      boolean isArray = reader.peek() == JsonToken.BEGIN_ARRAY;
      Optional<ItemKind> kind = ItemKind.ofList(name);
      if (name.equals("items") && isArray) {
        isList |= items(head, inIt, list);
      } else if (kind.isPresent() && isArray && !head.has("kind")) {
        isList = true;
        answer(kind.get(), inIt, list);
      } else {
        head.add(name, JsonTree.read(reader));
      }
    }
    reader.endObject();
    boolean isCut = AnswerPages.hasMore(Fields.of(head));
    for (ItemKind each : inIt) {
      open.remove(each);
      list.version(each, Fields.of(head));
      if (isCut) {
        list.cut(each);
      } else {
        list.listed(each);
      }
    }
    return WholeObject.give(Fields.of(head), list) || isList;
  }

  /**
   * Whether an item is known, or may be. The items of kubectl name their kind. The items of the API
   * do not, but their list does.
   */
  private boolean items(JsonObject head, Set<ItemKind> inIt, FileItems sources) throws IOException {
    String whole = Fields.of(head).text("kind");
    String usual = whole.endsWith("List") ? whole.substring(0, whole.length() - 4) : "";
    Optional<ItemKind> ofList = ItemKind.ofKubernetes(usual);
    ofList.ifPresent(it -> open.put(it, sources));
    reader.beginArray();
    boolean isAny = WholeObject.isEmptyOfKnown(usual, !reader.hasNext());
    while (reader.hasNext()) {
      Fields item = Fields.of(JsonTree.read(reader));
      String kind = item.has("kind") ? item.text("kind") : usual;
      Optional<ItemKind> known = ItemKind.ofKubernetes(kind);
      if (known.isPresent()) {
        inIt.add(known.get());
        open.put(known.get(), sources);
        sources.takeListed(known.get(), item);
        isAny = true;
      } else {
        sources.other(kind);
      }
    }
    reader.endArray();
    ofList.filter(it -> !inIt.contains(it)).ifPresent(open::remove);
    return isAny;
  }

  private void answer(ItemKind kind, Set<ItemKind> inIt, FileItems sources) throws IOException {
    inIt.add(kind);
    open.put(kind, sources);
    reader.beginArray();
    while (reader.hasNext()) {
      JsonElement element = JsonTree.read(reader);
      if (element.isJsonObject()) {
        sources.takeListed(kind, Fields.of(element));
      }
    }
    reader.endArray();
  }

  /** The items of a document that is held as a whole. */
  static boolean read(JsonElement document, FileItems sink) {
    if (document.isJsonArray()) {
      boolean isAny = false;
      for (JsonElement each : document.getAsJsonArray()) {
        isAny |= read(each, sink);
      }
      return isAny;
    }
    Fields fields = Fields.of(document);
    boolean isAnswer = WholeObject.lists(fields, sink);
    return WholeObject.give(fields, sink) || isAnswer;
  }
}

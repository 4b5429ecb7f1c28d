package dev.whoami.fleet.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.whoami.world.text.MalformedYamlException;
import dev.whoami.world.text.YamlDocuments;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The items of a text in YAML, which is held as a whole and so bounded in its size. */
final class YamlItems {
  /** In characters. */
  private static final int LONGEST = 64 << 20;

  /** Through aliases, few lines can stand for very many values. */
  private static final int MOST_VALUES = 5_000_000;

  private static final int PIECE = 1 << 16;

  private static final String CUT =
      "ends in the middle of a list, so the rest is missing; write it again";

  private YamlItems() {}

  /** Whether anything was recognized. What comes before a fault has been given to the sink. */
  static boolean read(Reader text, FileItems sink) throws UnreadableInputException {
    String all = whole(text);
    int hole = all.indexOf('\0');
    if (hole >= 0) {
      throw before(CutYaml.of(all.substring(0, hole)), TextWithoutHoles.FAULT, sink);
    }
    try {
      List<Node> documents = YamlDocuments.in(all);
      if (documents.isEmpty()) {
        return false;
      }
      int last = documents.size() - 1;
      JsonElement end = bounded(documents.get(last));
      if (CutYaml.isCut(Fields.of(end))) {
        throw before(CutYaml.of(all), CUT, sink);
      }
      boolean isAny = false;
      for (int i = 0; i < last; i++) {
        isAny |= JsonItems.read(bounded(documents.get(i)), sink.of(String.valueOf(i + 1)));
      }
      isAny |= JsonItems.read(end, sink.of(String.valueOf(last + 1)));
      return isAny;
    } catch (MalformedYamlException malformed) {
      String line = malformed.line() == 0 ? "" : " (line " + malformed.line() + ")";
      throw before(CutYaml.of(all, malformed.line()), malformed.why() + line, sink);
    }
  }

  /** Gives what stands before a fault to the sink, and has the reason. */
  private static UnreadableInputException before(CutYaml cut, String reason, FileItems sink)
      throws UnreadableInputException {
    boolean isAny = false;
    try {
      List<Node> documents = YamlDocuments.in(cut.text());
      for (int i = 0; i < documents.size(); i++) {
        JsonElement each = bounded(documents.get(i));
        FileItems of = sink.of(String.valueOf(i + 1));
        boolean isCut = cut.endsInList() && i == documents.size() - 1;
        isAny |= isCut ? CutYaml.list(each, of) : JsonItems.read(each, of);
      }
    } catch (MalformedYamlException other) {
      return UnreadableInputException.after(isAny, reason);
    }
    return UnreadableInputException.after(isAny, reason);
  }

  private static JsonElement bounded(Node document) throws UnreadableInputException {
    if (left(document, MOST_VALUES) < 0) {
      throw new UnreadableInputException(
          "has aliases that stand for more than " + MOST_VALUES + " values; write it without them");
    }
    return element(document);
  }

  private static String whole(Reader text) throws UnreadableInputException {
    StringBuilder all = new StringBuilder();
    char[] piece = new char[PIECE];
    try {
      for (int count = text.read(piece); count >= 0; count = text.read(piece)) {
        all.append(piece, 0, count);
        if (TextWithoutHoles.isIn(all.substring(all.length() - count))) {
          return all.toString();
        }
        if (all.length() > LONGEST) {
          throw new UnreadableInputException(
              "is more than "
                  + (LONGEST >> 20)
                  + " million characters of YAML; write it with --output json, which is read as a"
                  + " stream");
        }
      }
    } catch (CharacterCodingException other) {
      throw new UnreadableInputException("is not a text in UTF-8; write it again");
    } catch (IOException damaged) {
      throw new UnreadableInputException("is damaged; write it again");
    }
    return all.toString();
  }

  /** How many more values there may be behind those of a node; negative where it has too many. */
  private static int left(Node node, int most) {
    int left = most - 1;
    if (node instanceof MappingNode) {
      for (NodeTuple each : ((MappingNode) node).getValue()) {
        left = left < 0 ? left : left(each.getValueNode(), left);
      }
    } else if (node instanceof SequenceNode) {
      for (Node each : ((SequenceNode) node).getValue()) {
        left = left < 0 ? left : left(each, left);
      }
    }
    return left;
  }

  private static JsonElement element(Node node) {
    if (node instanceof MappingNode) {
      JsonObject object = new JsonObject();
      for (NodeTuple each : ((MappingNode) node).getValue()) {
        if (each.getKeyNode() instanceof ScalarNode) {
          object.add(((ScalarNode) each.getKeyNode()).getValue(), element(each.getValueNode()));
        }
      }
      return object;
    }
    if (node instanceof SequenceNode) {
      JsonArray array = new JsonArray();
      for (Node each : ((SequenceNode) node).getValue()) {
        array.add(element(each));
      }
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    return YamlDocuments.isNothing(scalar)
        ? JsonNull.INSTANCE
        : new JsonPrimitive(scalar.getValue());
  }
}

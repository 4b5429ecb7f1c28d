package dev.whoami.lint.value;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.whoami.lint.file.LineJsonReader;
import dev.whoami.lint.file.Text;
import dev.whoami.lint.file.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as nodes. CloudFormation's functions, {@code Ref} and {@code Fn::…}, become unknowns. */
public final class JsonNodes {
  private JsonNodes() {}

  /** The document in a text inside another file; empty where it is not JSON. */
  public static Optional<Node> parse(String text, int line) {
    try (LineJsonReader reader = LineJsonReader.of(new StringReader(text))) {
      Node root = read(reader, line);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(root) : Optional.empty();
    } catch (IOException | NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  /** A whole document. */
  public static Node document(Reader text) throws Unreadable {
    LineJsonReader reader = LineJsonReader.of(text);
    try {
      Node root = read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw Unreadable.at(reader.line(), "is not JSON; a JSON checker shows why");
      }
      return root;
    } catch (IOException malformed) {
      throw malformed(reader, malformed);
    }
  }

  /** The value that comes next, with the reader's own lines. */
  public static Node read(LineJsonReader reader) throws IOException {
    return read(reader, 0);
  }

  /** The value that comes next, all of it on one line; 0 takes the reader's own lines. */
  private static Node read(LineJsonReader reader, int fixedLine) throws IOException {
    int line = fixedLine > 0 ? fixedLine : reader.line();
    switch (reader.peek()) {
      case BEGIN_ARRAY:
        return list(reader, line, fixedLine);
      case BEGIN_OBJECT:
        return map(reader, line, fixedLine);
      case NULL:
        reader.nextNull();
        return Node.nothing(line).ofType(HclType.ANY);
      case BOOLEAN:
        return Node.text(line, String.valueOf(reader.nextBoolean())).ofType(HclType.BOOL);
      case NUMBER:
        return Node.text(line, HclNumber.normal(reader.nextString())).ofType(HclType.NUMBER);
      case STRING:
        return Node.text(line, reader.nextString()).ofType(HclType.STRING);
      default:
        return Node.text(line, reader.nextString());
    }
  }

  private static Node list(LineJsonReader reader, int line, int fixedLine) throws IOException {
    List<Node> items = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(read(reader, fixedLine));
    }
    reader.endArray();
    return Node.list(line, items).ofType(HclType.TUPLE);
  }

  private static Node map(LineJsonReader reader, int line, int fixedLine) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      // If a name occurs twice, the last one counts, as in AWS's own readers.
      fields.put(name, read(reader, fixedLine));
    }
    reader.endObject();
    return IntrinsicFunctions.in(Node.map(line, fields).ofType(HclType.OBJECT));
  }

  /** Why a text is not JSON, without quoting it. */
  public static Unreadable malformed(LineJsonReader reader, IOException why) {
    boolean deep = String.valueOf(why.getMessage()).startsWith("Nesting limit");
    boolean cut = why instanceof EOFException;
    if (!(why instanceof MalformedJsonException) && !cut) {
      return Unreadable.at(0, "could not be read to its end; " + Text.reason(why));
    }
    String reason =
        deep
            ? "is nested deeper than 200 levels, which no real file is"
            : cut ? "ends in the middle of the JSON" : "is not JSON; a JSON checker shows why";
    return Unreadable.at(reader.line(), reason);
  }
}

package dev.whoami.lint.value;

import dev.whoami.lint.file.EmptyBlocks;
import dev.whoami.lint.file.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML as nodes, from the parser's events: with lines, and with tags such as !Ref as unknowns. */
public final class YamlNodes {
  private static final int DEEPEST = 200;
  private static final int MOST_EMPTY_BLOCKS = 50;

  /** In characters, for all empty blocks of a file together. */
  private static final int MOST_READ_AGAIN = 16 << 20;

  private final Deque<Collection> open = new ArrayDeque<>();

  /** By name: anchors cannot be put in order, so a map would search all of those with one hash. */
  private final Map<String, Node> anchored = new HashMap<>();

  private final List<Node> documents = new ArrayList<>();

  private YamlNodes() {}

  /** The documents; one that is empty where there is none. */
  public static List<Node> parse(String text) throws Unreadable {
    return parse(text, Math.min(MOST_EMPTY_BLOCKS, MOST_READ_AGAIN / (1 + text.length())));
  }

  /** Once more for each empty block, of which no file has many. */
  private static List<Node> parse(String text, int emptyBlocks) throws Unreadable {
    try {
      return new YamlNodes().documentsIn(text);
    } catch (MarkedYamlEngineException malformed) {
      Optional<String> quoted = EmptyBlocks.quoted(text, malformed);
      if (quoted.isPresent() && emptyBlocks > 0) {
        return parse(quoted.get(), emptyBlocks - 1);
      }
      throw malformed(lineOf(malformed.getProblemMark()));
    } catch (YamlEngineException malformed) {
      throw malformed(0);
    }
  }

  private static Unreadable malformed(int line) {
    return Unreadable.at(line, "is not YAML; a YAML checker shows why");
  }

  private List<Node> documentsIn(String text) throws Unreadable {
    // With a smaller buffer the parser copies what it has of a long word for each next part.
    int length = text.length() + 1;
    LoadSettings settings =
        LoadSettings.builder().setBufferSize(length).setCodePointLimit(length).build();
    for (Event each : new Parse(settings).parseString(text)) {
      take(each);
    }
    return documents.isEmpty() ? Collections.singletonList(Node.nothing(1)) : documents;
  }

  private void take(Event event) throws Unreadable {
    switch (event.getEventId()) {
      case Scalar:
        add((ScalarEvent) event, scalar((ScalarEvent) event));
        return;
      case Alias:
        add(anchored.getOrDefault(anchorOf((AliasEvent) event), Node.nothing(lineOf(event))));
        return;
      case SequenceStart:
      case MappingStart:
        begin((CollectionStartEvent) event);
        return;
      case SequenceEnd:
      case MappingEnd:
        Collection closed = open.pop();
        add(closed.event, closed.node());
        return;
      default:
    }
  }

  private void begin(CollectionStartEvent event) throws Unreadable {
    if (open.size() >= DEEPEST) {
      throw Unreadable.at(lineOf(event), "is nested deeper than 200 levels, which no real file is");
    }
    open.push(new Collection(event));
  }

  private void add(NodeEvent event, Node node) {
    event.getAnchor().ifPresent(anchor -> anchored.put(anchor.getValue(), node));
    add(node);
  }

  private void add(Node node) {
    if (open.isEmpty()) {
      documents.add(node);
    } else {
      open.peek().parts.add(node);
    }
  }

  private static String anchorOf(AliasEvent event) {
    return event.getAlias().getValue();
  }

  private static Node scalar(ScalarEvent event) {
    int line = lineOf(event);
    String value = event.getValue();
    if (event.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"))) {
      return Node.nothing(line);
    }
    return tagged(event.getTag(), Node.text(line, value));
  }

  private static Node tagged(Optional<String> tag, Node node) {
    boolean isFunction = tag.isPresent() && tag.get().matches("![A-Za-z][A-Za-z0-9:]*");
    return isFunction ? IntrinsicFunctions.call(tag.get().substring(1), node) : node;
  }

  private static int lineOf(Event event) {
    return lineOf(event.getStartMark());
  }

  private static int lineOf(Optional<Mark> mark) {
    return mark.map(it -> it.getLine() + 1).orElse(0);
  }

  /** A list or a map that has begun, with what is in it so far. */
  private static final class Collection {
    private final CollectionStartEvent event;
    private final List<Node> parts = new ArrayList<>();

    private Collection(CollectionStartEvent event) {
      this.event = event;
    }

    private Node node() {
      int line = lineOf(event);
      if (event.getEventId() == Event.ID.SequenceStart) {
        return tagged(event.getTag(), Node.list(line, parts));
      }
      Map<String, Node> fields = new LinkedHashMap<>();
      for (int i = 0; i + 1 < parts.size(); i += 2) {
        // A value is found where its key stands.
        fields.put(parts.get(i).text(), parts.get(i + 1).at(parts.get(i).line()));
      }
      return tagged(event.getTag(), IntrinsicFunctions.in(Node.map(line, fields)));
    }
  }
}

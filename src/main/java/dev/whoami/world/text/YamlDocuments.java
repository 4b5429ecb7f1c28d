package dev.whoami.world.text;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The only reader of YAML. It returns documents as nodes with lines and tags; an alias becomes the
 * node of its anchor. Nodes are at most 200 levels deep and have no cycle. With aliases, a few
 * lines can mean very many values, so a reader that follows aliases must count them.
 */
public final class YamlDocuments {
  private static final int MOST_EMPTY_BLOCKS = 50;

  /** The most characters that are parsed again for the empty blocks of a whole stream. */
  private static final int MOST_READ_AGAIN = 16 << 20;

  private YamlDocuments() {}

  public static List<Node> in(String text) throws MalformedYamlException {
    return in(text, text.length());
  }

  /**
   * The documents in one part of a stream; {@code ofStream} is the length of the stream. All parts
   * share the limit for empty blocks, so each part of a longer stream is parsed again less often.
   */
  public static List<Node> in(String text, int ofStream) throws MalformedYamlException {
    return reading(text, Math.min(MOST_EMPTY_BLOCKS, MOST_READ_AGAIN / (1 + ofStream)));
  }

  /** Parses again for each empty block; a file has few. */
  private static List<Node> reading(String text, int emptyBlocks) throws MalformedYamlException {
    try {
      List<Node> documents = new ArrayList<>();
      composer(text).forEachRemaining(documents::add);
      return documents;
    } catch (BoundedEvents.Refused refused) {
      throw new MalformedYamlException(line(refused.getProblemMark()), refused.getProblem());
    } catch (MarkedYamlEngineException malformed) {
      String plain = TrailingTabs.removedFrom(text);
      if (!plain.equals(text)) {
        return reading(plain, emptyBlocks);
      }
      Optional<String> quoted = EmptyBlocks.quoted(text, malformed);
      if (quoted.isPresent() && emptyBlocks > 0) {
        return reading(quoted.get(), emptyBlocks - 1);
      }
      throw new MalformedYamlException(line(malformed.getProblemMark()), YamlFault.why(malformed));
    } catch (YamlEngineException | IllegalArgumentException malformed) {
      // The parser throws this if a tag has blanks at its ends.
      throw new MalformedYamlException(0, YamlFault.unknown());
    }
  }

  private static Composer composer(String text) {
    // With a smaller buffer, the parser copies a long word again for each part that it reads.
    int length = text.length() + 1;
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(length)
            .setCodePointLimit(length)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setSchema(new FailsafeSchema())
            .build();
    ParserImpl parser =
        new ParserImpl(settings, new StreamReader(settings, new StringReader(text)));
    return new Composer(settings, new BoundedEvents(parser)) {
      /** Does not merge maps: there would be many copies. Each reader merges what it needs. */
      @Override
      protected void composeMappingChildren(List<NodeTuple> children, MappingNode node) {
        children.add(new NodeTuple(composeKeyNode(node), composeValueNode(node)));
      }
    };
  }

  /** The line on which a node begins, from 1. */
  public static int line(Node node) {
    return line(node.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(it -> it.getLine() + 1).orElse(0);
  }

  /** Whether the value is null: null, ~ or nothing, without quotes. */
  public static boolean isNothing(ScalarNode node) {
    String value = node.getValue();
    return node.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
  }
}

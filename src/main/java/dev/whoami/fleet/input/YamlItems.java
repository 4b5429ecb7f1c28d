package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import dev.whoami.world.text.MalformedYamlException;
import dev.whoami.world.text.YamlDocuments;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The items of a text in YAML, which is held as a whole and so bounded in its size. Each document
 * is read by itself: a fault costs what follows it in its own document, and no other one.
 */
final class YamlItems {
  /** In characters. */
  private static final int LONGEST = 64 << 20;

  /** The limit of a document: through aliases, few lines can stand for very many values. */
  private static final int MOST_VALUES = 5_000_000;

  private static final int VALUES_OF_A_CHARACTER = 16;

  private static final int PIECE = 1 << 16;

  private static final String CUT =
      "ends in the middle of a list, so the rest is missing; write it again";

  private static final String REST = "has " + YamlFaults.MOST + " faults, so the rest was not read";

  private static final String ALIASES =
      "has aliases that stand for more values than a real answer has; write it without them";

  private final FileItems all;
  private final int length;
  private final YamlFaults faults = new YamlFaults();

  private YamlItems(FileItems all, int length) {
    this.all = all;
    this.length = length;
  }

  /** Whether anything was recognized. The sink has already got the items without a fault. */
  static boolean read(Reader text, FileItems sink) throws UnreadableInputException {
    String stream = whole(text);
    int hole = stream.indexOf('\0');
    YamlItems items = new YamlItems(sink, stream.length());
    String before = hole < 0 ? stream : stream.substring(0, hole);
    boolean isAny = items.documents(before, hole >= 0);
    if (hole >= 0) {
      items.faults.add(TextWithoutHoles.FAULT, 1 + YamlDocument.lineEnds(before, 0, hole));
    }
    if (items.faults.isAny()) {
      throw UnreadableInputException.after(isAny, items.faults.reason());
    }
    return isAny;
  }

  private boolean documents(String stream, boolean isCut) {
    boolean isAny = false;
    int number = 1;
    Optional<YamlDocument> next = YamlDocument.first(stream);
    while (next.isPresent() && !faults.areTooMany()) {
      YamlDocument document = next.get();
      FileItems sink = all.of(String.valueOf(number));
      next = document.next();
      number++;
      boolean isLast = isCut && !next.isPresent() && !document.isEnded();
      isAny |= isLast ? before(CutYaml.of(document.text()), sink) : document(document, sink);
    }
    next.ifPresent(it -> faults.add(REST, it.firstLine()));
    return isAny;
  }

  private boolean document(YamlDocument document, FileItems sink) {
    String text = document.text();
    try {
      boolean isAny = false;
      // One, except where a line ends in a way that only YAML knows.
      for (Node each : YamlDocuments.in(text, length)) {
        isAny |= document(document, each, sink);
      }
      return isAny;
    } catch (MalformedYamlException malformed) {
      boolean isTemplate = YamlTemplate.isIn(text);
      faults.add(
          isTemplate ? YamlTemplate.FAULT : malformed.why(), document.line(malformed.line()));
      return before(CutYaml.of(text, malformed.line()), sink);
    }
  }

  private boolean document(YamlDocument document, Node node, FileItems sink) {
    String text = document.text();
    if (YamlTree.hasMore(node, mostValues(text))) {
      faults.add(ALIASES, document.firstLine());
      return false;
    }
    JsonElement tree = YamlTree.of(node);
    if (YamlTemplate.isIn(node) || YamlTemplate.isNameIn(tree)) {
      faults.add(YamlTemplate.FAULT, document.firstLine());
      return false;
    }
    if (CutYaml.isCut(Fields.of(tree))) {
      faults.add(CUT, document.lastLine());
      return before(CutYaml.of(text), sink);
    }
    return JsonItems.read(tree, sink);
  }

  /** Gives the list before a fault to the sink: whether there is one. */
  private boolean before(String text, FileItems sink) {
    try {
      boolean isAny = false;
      for (Node each : YamlDocuments.in(text, length)) {
        isAny |= !YamlTree.hasMore(each, mostValues(text)) && CutYaml.list(YamlTree.of(each), sink);
      }
      return isAny;
    } catch (MalformedYamlException other) {
      return false;
    }
  }

  private static int mostValues(String text) {
    return (int) Math.min(MOST_VALUES, (1L + text.length()) * VALUES_OF_A_CHARACTER);
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
}

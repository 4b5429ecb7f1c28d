package dev.whoami.report.writer;

import dev.whoami.world.text.Printable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds an HTML page: elements end in the reverse order of their beginning, and every text in them
 * is escaped. The page is also well-formed XML.
 */
public final class Markup implements Sectioned {
  private static final Set<String> INLINE =
      new HashSet<>(Arrays.asList("a", "b", "code", "span", "svg", "use"));

  /** Elements whose text is shown as it is, or which take no other elements. */
  private static final List<String> FIXED_LINES = Arrays.asList("pre", "title");

  /** A name of this length can be too wide for a phone, in characters. */
  private static final int LONG = 24;

  private final StringBuilder page = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  @Override
  public Runnable undo() {
    int length = page.length();
    int depth = open.size();
    return () -> {
      page.setLength(length);
      while (open.size() > depth) {
        open.pop();
      }
    };
  }

  @Override
  public void notice(String said, String line) {
    leaf("p", "lead", said).open("pre", "tabindex", "0").leaf("code", "", line).close();
  }

  /** Begins an element with attributes, each a name and a value. */
  public Markup open(String tag, String... attributes) {
    begin(tag, attributes);
    page.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element that is open innermost. */
  public Markup close() {
    page.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds an element without content. */
  public Markup empty(String tag, String... attributes) {
    begin(tag, attributes);
    page.append("/>");
    return this;
  }

  /** Adds an element that contains a text. An empty class adds no attribute. */
  public Markup leaf(String tag, String css, String text) {
    return (css.isEmpty() ? open(tag) : open(tag, "class", css)).text(text).close();
  }

  /** Adds a text. A long name may break after an underscore, unless its lines are fixed. */
  public Markup text(String text) {
    String escaped = escaped(text);
    page.append(FIXED_LINES.stream().anyMatch(open::contains) ? escaped : breakable(escaped));
    return this;
  }

  private static String breakable(String escaped) {
    StringBuilder broken = new StringBuilder();
    for (String word : escaped.split("(?<=[ \n])", -1)) {
      broken.append(word.length() < LONG ? word : word.replaceAll("_(?=\\w)", "_<wbr/>"));
    }
    return broken.toString();
  }

  /** Adds unescaped markup that comes with whoami. */
  public Markup part(String markup) {
    page.append('\n').append(markup.trim());
    return this;
  }

  private void begin(String tag, String... attributes) {
    page.append(INLINE.contains(tag) ? "<" : "\n<").append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      page.append(escaped(attributes[i + 1])).append('"');
    }
  }

  public static String escaped(String text) {
    return XmlMarkup.withoutCommands(
        Printable.visibleLines(text)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  @Override
  public String toString() {
    return page.toString().trim() + "\n";
  }
}

package software.amazon.awssdk.protocols.query.unmarshall;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * XML as STS writes it: elements, at most with a name space, and ASCII text. Java's own parser
 * needs a hundred classes and a tenth of a run for it. What is not as plain, or malformed, is left
 * to that one.
 */
public final class PlainXml {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String NAME_SPACE = " xmlns=\"";
  private static final Map<String, String> NO_ATTRIBUTES = Collections.emptyMap();

  private final String text;
  private final Deque<XmlElement.Builder> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();

  private PlainXml(String text) {
    this.text = text;
  }

  /** The root of a document; empty where it is not plain. */
  public static Optional<XmlElement> root(byte[] document) {
    for (byte each : document) {
      if (each != '\n' && (each < ' ' || each > '~')) {
        return Optional.empty();
      }
    }
    return new PlainXml(new String(document, StandardCharsets.US_ASCII)).root();
  }

  private Optional<XmlElement> root() {
    int at = text.startsWith(DECLARATION) ? DECLARATION.length() : 0;
    while (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    while (at < text.length()) {
      int start = text.indexOf('<', at);
      int end = text.indexOf('>', at);
      if (start < 0 || end < start || (open.isEmpty() && start > at)) {
        return Optional.empty();
      }
      Optional<String> between = unescaped(text.substring(at, start));
      if (!between.isPresent()) {
        return Optional.empty();
      }
      at = end + 1;
      if (text.startsWith("</", start)) {
        String name = text.substring(start + 2, end);
        if (!name.equals(names.poll())) {
          return Optional.empty();
        }
        XmlElement closed = open.pop().textContent(between.get()).build();
        if (open.isEmpty()) {
          return Optional.of(closed);
        }
        open.element().addChildElement(closed);
      } else if (!isOpened(text.substring(start + 1, end))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isOpened(String tag) {
    boolean isEmpty = tag.endsWith("/");
    String inside = isEmpty ? tag.substring(0, tag.length() - 1) : tag;
    int space = inside.indexOf(NAME_SPACE);
    String name = space < 0 ? inside : inside.substring(0, space);
    if (!isName(name) || (space >= 0 && !isNameSpace(inside.substring(space)))) {
      return false;
    }
    XmlElement.Builder element = XmlElement.builder().elementName(name).attributes(NO_ATTRIBUTES);
    if (!isEmpty) {
      open.push(element);
      names.push(name);
      return true;
    }
    if (open.isEmpty()) {
      return false;
    }
    open.element().addChildElement(element.textContent("").build());
    return true;
  }

  private static boolean isNameSpace(String attribute) {
    int end = attribute.indexOf('"', NAME_SPACE.length());
    boolean isPlain = attribute.indexOf('&') < 0 && attribute.indexOf('<') < 0;
    return end == attribute.length() - 1 && isPlain;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!isLetter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Empty where there is an entity that not every document has. */
  private static Optional<String> unescaped(String part) {
    if (part.indexOf('&') < 0) {
      return part.contains("]]>") ? Optional.empty() : Optional.of(part);
    }
    String plain =
        part.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'");
    return plain.replace("&amp;", "").indexOf('&') < 0
        ? Optional.of(plain.replace("&amp;", "&"))
        : Optional.empty();
  }
}

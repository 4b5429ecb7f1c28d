package dev.whoami.report;

import dev.whoami.world.Printable;

/** Texts of others in XML: cleaned first, since XML cannot have every character, then escaped. */
public final class XmlMarkup {
  private XmlMarkup() {}

  /** An attribute with the space before it. */
  public static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(Printable.line(value)) + "\"";
  }

  /** The content of an element, on as many lines as the text has. */
  public static String content(String text) {
    return escaped(Printable.lines(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

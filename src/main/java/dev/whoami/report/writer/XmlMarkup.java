package dev.whoami.report.writer;

import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;

/**
 * Texts from outside in XML. They are cleaned first, because XML cannot contain every character,
 * and then escaped.
 */
public final class XmlMarkup {
  private XmlMarkup() {}

  /** An attribute with a space before it. */
  public static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(Printable.visibleLine(value)) + "\"";
  }

  /** The content of an element, with the line breaks of the text. */
  public static String content(String text) {
    return escaped(Printable.visibleLines(text));
  }

  private static String escaped(String text) {
    return withoutCommands(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  /** Replaces what a pipeline would run as a command if it printed the document by references. */
  static String withoutCommands(String escaped) {
    return PipelineCommands.replaced(escaped, each -> "&#" + each + ";");
  }
}

package dev.whoami.report.writer;

import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;

/** Texts of others in XML: cleaned first, since XML cannot have every character, then escaped. */
public final class XmlMarkup {
  private XmlMarkup() {}

  /** An attribute with the space before it. */
  public static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(Printable.visibleLine(value)) + "\"";
  }

  /** The content of an element, on as many lines as the text has. */
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

  /** References in place of what a pipeline would run where the document is printed. */
  static String withoutCommands(String escaped) {
    return PipelineCommands.replaced(escaped, each -> "&#" + each + ";");
  }
}

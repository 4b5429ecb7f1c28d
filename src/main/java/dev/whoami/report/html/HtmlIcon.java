package dev.whoami.report.html;

import dev.whoami.report.writer.Markup;
import java.util.Locale;

/** An icon of the page, with a text alternative. */
final class HtmlIcon {
  private HtmlIcon() {}

  static void draw(String name, String meaning, Markup page) {
    page.open("svg", "class", "sign " + name, "role", "img", "aria-label", meaning);
    page.leaf("title", "", meaning).empty("use", "href", "#" + name).close();
  }

  /** The name of a constant as the IDs of icons and the CSS classes have it. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

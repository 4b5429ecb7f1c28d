package dev.whoami;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal as a picture (SVG), of what a program wrote with the colors of ANSI. Each stretch of
 * text has its own place and width, so that the columns hold in every font.
 */
final class TerminalPicture {
  /** What a terminal shows text in. */
  enum Theme {
    LIGHT("#ffffff", "#d1d9e0", "#1f2328", "#cf222e", "#1a7f37", "#9a6700", "#59636e", "#1b7c83"),
    DARK("#0d1117", "#3d444d", "#e6edf3", "#ff7b72", "#3fb950", "#d29922", "#9198a1", "#39c5cf");

    private final String paper;
    private final String border;
    private final String text;
    private final String red;
    private final String green;
    private final String yellow;
    private final String faint;
    private final String cyan;

    Theme(
        String paper,
        String border,
        String text,
        String red,
        String green,
        String yellow,
        String faint,
        String cyan) {
      this.paper = paper;
      this.border = border;
      this.text = text;
      this.red = red;
      this.green = green;
      this.yellow = yellow;
      this.faint = faint;
      this.cyan = cyan;
    }

    private String color(String codes) {
      return switch (codes.replaceFirst(";1$", "")) {
        case "31" -> red;
        case "32" -> green;
        case "33" -> yellow;
        case "36" -> cyan;
        case "2" -> faint;
        default -> text;
      };
    }
  }

  private static final int COLUMNS = 80;
  private static final double CELL = 8.4;
  private static final int ROW = 19;
  private static final int MARGIN = 20;

  /** A stretch in a color, or one without. */
  private static final Pattern STRETCH =
      Pattern.compile("\u001b\\[([\\d;]+)m(.*?)\u001b\\[0m|[^\u001b]+");

  private final Theme theme;
  private final StringBuilder svg = new StringBuilder();

  private TerminalPicture(Theme theme) {
    this.theme = theme;
  }

  static String of(List<String> lines, Theme theme, String title) {
    TerminalPicture picture = new TerminalPicture(theme);
    picture.begin(lines.size(), title);
    for (int row = 0; row < lines.size(); row++) {
      picture.line(lines.get(row), MARGIN + ROW * (row + 1) - 5);
    }
    return picture.svg.append("</svg>\n").toString();
  }

  private void begin(int rows, String title) {
    long width = Math.round(COLUMNS * CELL) + 2 * MARGIN;
    int height = rows * ROW + 2 * MARGIN;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(width + " " + height + "\" width=\"" + width + "\" height=\"" + height)
        .append("\" font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',")
        .append("monospace\" font-size=\"14\">\n<title>" + escaped(title) + "</title>\n")
        .append("<rect x=\".5\" y=\".5\" width=\"" + (width - 1) + "\" height=\"" + (height - 1))
        .append("\" rx=\"8\" fill=\"" + theme.paper + "\" stroke=\"" + theme.border + "\"/>\n");
  }

  private void line(String line, int y) {
    int column = 0;
    Matcher stretch = STRETCH.matcher(line);
    while (stretch.find()) {
      boolean isPlain = stretch.group(1) == null;
      String codes = isPlain ? "" : stretch.group(1);
      String text = isPlain ? stretch.group() : stretch.group(2);
      // What is blank needs no place: the next stretch has its own.
      String shown = text.strip();
      if (!shown.isEmpty()) {
        stretch(shown, codes, column + text.indexOf(shown.charAt(0)), y);
      }
      column += text.length();
    }
  }

  private void stretch(String text, String codes, int column, int y) {
    String bold = codes.endsWith("1") ? "\" font-weight=\"bold" : "";
    svg.append("<text xml:space=\"preserve\" x=\"")
        .append(number(MARGIN + column * CELL) + "\" y=\"" + y)
        .append("\" textLength=\"" + number(text.length() * CELL))
        .append("\" fill=\"" + theme.color(codes) + bold + "\">" + escaped(text) + "</text>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}

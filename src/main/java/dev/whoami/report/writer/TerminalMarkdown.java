package dev.whoami.report.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a page in Markdown for a terminal: headings are emphasized, paragraphs are wrapped to the
 * width, and code blocks stay unchanged.
 */
public final class TerminalMarkdown {
  private static final Pattern FENCE = Pattern.compile(" *```.*");
  private static final Pattern HEADING = Pattern.compile("#{1,3} .*");
  private static final Pattern QUOTED = Pattern.compile("^> ");
  private static final Pattern ITEM = Pattern.compile("- .*");

  private final RenderOptions options;
  private final StringBuilder text = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();

  private TerminalMarkdown(RenderOptions options) {
    this.options = options;
  }

  public static String render(String markdown, RenderOptions options) {
    TerminalMarkdown page = new TerminalMarkdown(options);
    boolean isCode = false;
    for (String line : markdown.split("\n", -1)) {
      if (FENCE.matcher(line).matches()) {
        page.endParagraph();
        isCode = !isCode;
      } else if (isCode) {
        page.line(("    " + line).replaceAll("\\s+$", ""));
      } else {
        page.prose(line);
      }
    }
    page.endParagraph();
    return page.text.toString().replaceAll("\\n+$", "\n");
  }

  /** Lists entries below their headings. */
  public static String list(Map<String, List<String>> entries, RenderOptions options) {
    TerminalMarkdown page = new TerminalMarkdown(options);
    entries.forEach(
        (heading, those) -> {
          if (page.text.length() > 0) {
            page.line("");
          }
          page.line(options.in(AnsiStyle.TITLE, heading).toString());
          those.forEach(each -> page.line("  " + each));
        });
    return page.text.toString();
  }

  private void prose(String line) {
    if (HEADING.matcher(line).matches()) {
      endParagraph();
      heading(line);
    } else if (line.trim().isEmpty()) {
      endParagraph();
      line("");
    } else {
      if (ITEM.matcher(line).matches()) {
        endParagraph();
      }
      paragraph.add(QUOTED.matcher(line.trim()).replaceFirst(""));
    }
  }

  /** Without styles, headings of the higher ranks are underlined. */
  private void heading(String line) {
    int rank = line.indexOf(' ');
    String title = line.substring(rank + 1);
    String inked = options.in(AnsiStyle.TITLE, title).toString();
    line(inked);
    if (rank < 3 && inked.equals(title)) {
      line(TextWriter.padded("", title.length()).replace(' ', rank == 1 ? '=' : '-'));
    }
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    String all = String.join(" ", paragraph);
    boolean isItem = ITEM.matcher(all).matches();
    TextWriter lines = new TextWriter(options.width());
    lines.hanging(isItem ? "- " : "", isItem ? "  " : "", isItem ? all.substring(2) : all);
    text.append(inked(lines.toString()));
    paragraph.clear();
  }

  /** Text between backticks gets a style, on each line separately. */
  private String inked(String wrapped) {
    if (options.in(AnsiStyle.CODE, " ").toString().equals(" ")) {
      return wrapped;
    }
    StringBuilder inked = new StringBuilder();
    StringBuilder code = new StringBuilder();
    boolean isCode = false;
    for (int i = 0; i < wrapped.length(); i++) {
      char each = wrapped.charAt(i);
      boolean ends = each == '`' || each == '\n';
      if (isCode && ends && code.length() > 0) {
        inked.append(options.in(AnsiStyle.CODE, code.toString()));
        code.setLength(0);
      }
      isCode = isCode != (each == '`');
      if (each != '`') {
        (isCode && each != '\n' ? code : inked).append(each);
      }
    }
    return inked.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

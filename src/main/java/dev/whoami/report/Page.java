package dev.whoami.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page in Markdown, written for a terminal: headings stand out, paragraphs are as wide as the
 * paper, and what is to be copied stays as it is.
 */
public final class Page {
  private static final Pattern FENCE = Pattern.compile(" *```.*");
  private static final Pattern HEADING = Pattern.compile("#{1,3} .*");
  private static final Pattern ITEM = Pattern.compile("- .*");

  private final Paper paper;
  private final StringBuilder text = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();

  private Page(Paper paper) {
    this.paper = paper;
  }

  public static String render(String markdown, Paper paper) {
    Page page = new Page(paper);
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

  /** Lines of which those that are not indented are headings. */
  public static String list(List<String> entries, Paper paper) {
    Page page = new Page(paper);
    for (String each : entries) {
      boolean isEntry = each.startsWith("  ");
      if (!isEntry && page.text.length() > 0) {
        page.line("");
      }
      page.line(isEntry ? each : paper.in(Ink.TITLE, each).toString());
    }
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
      paragraph.add(line.trim());
    }
  }

  /** Where there is no ink, the higher ranks are underlined. */
  private void heading(String line) {
    int rank = line.indexOf(' ');
    String title = line.substring(rank + 1);
    String inked = paper.in(Ink.TITLE, title).toString();
    line(inked);
    if (rank < 3 && inked.equals(title)) {
      line(Lines.padded("", title.length()).replace(' ', rank == 1 ? '=' : '-'));
    }
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    String all = String.join(" ", paragraph);
    boolean isItem = ITEM.matcher(all).matches();
    Lines lines = new Lines(paper.width());
    lines.hanging(isItem ? "- " : "", isItem ? "  " : "", isItem ? all.substring(2) : all);
    text.append(inked(lines.toString()));
    paragraph.clear();
  }

  /** What stands between backticks is in another ink, on each line of its own. */
  private String inked(String wrapped) {
    if (paper.in(Ink.CODE, " ").toString().equals(" ")) {
      return wrapped;
    }
    StringBuilder inked = new StringBuilder();
    StringBuilder code = new StringBuilder();
    boolean isCode = false;
    for (int i = 0; i < wrapped.length(); i++) {
      char each = wrapped.charAt(i);
      boolean ends = each == '`' || each == '\n';
      if (isCode && ends && code.length() > 0) {
        inked.append(paper.in(Ink.CODE, code.toString()));
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

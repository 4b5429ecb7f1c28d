package dev.whoami.report.text;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.writer.ShellBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many rows of a screen a fix takes: all of its text with its lines as they are, or the
 * sentences that are needed to use the lines, and JSON with as few line breaks as the width allows.
 */
final class FixForm {
  private static final String INDENT = "    ";

  private final Remedy remedy;
  private final boolean isSmall;

  private FixForm(Remedy remedy, boolean isSmall) {
    this.remedy = remedy;
    this.isSmall = isSmall;
  }

  /** Both forms of a fix before the next fix. */
  static List<FixForm> bestFirst(List<Remedy> remedies) {
    List<FixForm> forms = new ArrayList<>();
    for (Remedy each : remedies) {
      forms.add(new FixForm(each, false));
      forms.add(new FixForm(each, true));
    }
    return forms;
  }

  Remedy remedy() {
    return remedy;
  }

  boolean isSmall() {
    return isSmall;
  }

  /** All of it; of the small form the first sentence, and the one that announces the lines. */
  String text() {
    String text = remedy.text();
    int first = text.indexOf(". ") + 1;
    int last = text.lastIndexOf(". ") + 1;
    if (!isSmall || first == 0 || remedy.lines().isEmpty()) {
      return text;
    }
    boolean announces = text.charAt(text.length() - 1) == ':';
    return text.substring(0, first) + (announces ? text.substring(last) : "");
  }

  /**
   * What to copy, within this number of columns except for a word that is longer. JSON of the small
   * form has no indent, so that a key with the name of a cluster's issuer fits into a row.
   */
  List<String> lines(int width) {
    int room = width - INDENT.length();
    List<String> lines = new ArrayList<>();
    ShellBlock.within(room, remedy.commands()).forEach(it -> lines.add(INDENT + it));
    if (isSmall && FilledJson.isJson(remedy.snippet())) {
      lines.addAll(FilledJson.within(width, remedy.snippet()));
    } else if (!remedy.snippet().isEmpty()) {
      Arrays.asList(remedy.snippet().split("\n", -1)).forEach(it -> lines.add(INDENT + it));
    }
    return lines;
  }
}

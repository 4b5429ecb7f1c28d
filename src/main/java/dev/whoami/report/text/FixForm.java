package dev.whoami.report.text;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.writer.ShellBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A form of a fix. The full form has all of its text and its lines unchanged. The small form has
 * only the sentences that the lines need, and JSON with as few line breaks as the width allows.
 */
final class FixForm {
  private static final String INDENT = "    ";

  private final Remedy remedy;
  private final boolean isSmall;

  private FixForm(Remedy remedy, boolean isSmall) {
    this.remedy = remedy;
    this.isSmall = isSmall;
  }

  /** The forms in order: both of one fix come before those of the next fix. */
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

  /**
   * The text of the fix. The small form has its first sentence, and the sentence that introduces
   * the lines.
   */
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
   * The lines to copy, within this number of columns unless a word is longer. In the small form,
   * JSON has no indentation, so that a key with the name of a cluster's issuer fits into a row.
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

package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Why the client has this identity, in paragraphs: in full, and in ever fewer sentences. */
final class Explanation {
  private static final String END = ". ";

  private Explanation() {}

  /** From all that the first cause says and the fact of each consequence, down to only the fact. */
  static List<List<String>> longestFirst(Diagnosis diagnosis) {
    List<Finding> told = ReportFindings.of(diagnosis).told();
    List<List<String>> all = new ArrayList<>();
    if (told.isEmpty()) {
      all.add(Collections.emptyList());
      return all;
    }
    String cause = told.get(0).text();
    List<String> whole = new ArrayList<>();
    whole.add(cause);
    told.subList(1, told.size()).forEach(it -> whole.add(it.gist()));
    all.add(whole);
    for (int end = cause.length(); end > 0; end = sentencesBefore(cause, end)) {
      all.add(Collections.singletonList(cause.substring(0, end)));
    }
    return all;
  }

  /** The end of the sentence before the last one that ends here; 0 if there is none. */
  private static int sentencesBefore(String text, int end) {
    return text.lastIndexOf(END, end - END.length()) + 1;
  }
}

package dev.whoami.fleet.input;

import java.util.Arrays;
import java.util.List;

/** Whether an answer is one page of several: it names the next one, as AWS and Kubernetes do. */
final class AnswerPages {
  private static final List<String> NEXT = Arrays.asList("nextToken", "NextToken", "Marker");

  private AnswerPages() {}

  static boolean hasMore(Fields answer) {
    return NEXT.stream().anyMatch(it -> answer.given(it).isPresent())
        || answer.isTrue("IsTruncated")
        || answer.object("metadata").given("continue").isPresent();
  }
}

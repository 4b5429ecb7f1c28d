package dev.whoami.lint.model.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The audience of a job's token: what the file says, or a form such as an organization's ID. */
final class PipelineAudience {
  /** More than any policy has; each is tried with every subject. */
  private static final int MOST = 10;

  private final List<String> known;
  private final @Nullable ClaimForm form;

  private PipelineAudience(List<String> known, @Nullable ClaimForm form) {
    this.known = known;
    this.form = form;
  }

  static PipelineAudience unknown() {
    return of(Collections.emptyList());
  }

  static PipelineAudience of(List<String> known) {
    return new PipelineAudience(Collections.unmodifiableList(new ArrayList<>(known)), null);
  }

  static PipelineAudience of(ClaimForm form) {
    return new PipelineAudience(Collections.emptyList(), form);
  }

  List<String> known() {
    return known;
  }

  /** What it may be, with what is open as these patterns have it; an empty list is unknown. */
  List<List<String>> against(List<String> patterns) {
    if (form == null
        || patterns.size() > MOST
        || patterns.stream().anyMatch(ClaimForm::isTooLong)) {
      return Collections.singletonList(known);
    }
    Set<List<String>> all = new LinkedHashSet<>();
    for (String each : patterns) {
      form.claimFor(each).map(Collections::singletonList).ifPresent(all::add);
    }
    form.claimFor("*").map(Collections::singletonList).ifPresent(all::add);
    return Collections.unmodifiableList(new ArrayList<>(all));
  }
}

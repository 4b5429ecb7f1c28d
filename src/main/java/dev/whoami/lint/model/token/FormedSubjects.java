package dev.whoami.lint.model.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Subjects of one of a few forms, whose open parts are as a policy has them. */
public final class FormedSubjects implements TokenSubjects {
  private final String shown;
  private final List<ClaimForm> forms;

  private FormedSubjects(String shown, List<ClaimForm> forms) {
    this.shown = shown;
    this.forms = forms;
  }

  /** What people call the form, and the forms that the job's tokens may have. */
  public static FormedSubjects of(String shown, ClaimForm... forms) {
    return new FormedSubjects(
        shown, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(forms))));
  }

  @Override
  public Optional<Set<String>> against(List<String> patterns) {
    if (patterns.stream().anyMatch(ClaimForm::isTooLong)) {
      return Optional.empty();
    }
    Set<String> all = new LinkedHashSet<>();
    for (ClaimForm form : forms) {
      for (String each : patterns) {
        form.nearestTo(each).ifPresent(all::add);
        form.claimFor(each).ifPresent(all::add);
        // An operator that ignores the case lets in what the policy has in capitals.
        form.claimFor(each.toLowerCase(Locale.ROOT)).ifPresent(all::add);
      }
      form.claimFor("*").ifPresent(all::add);
    }
    return Optional.of(all);
  }

  @Override
  public String shown() {
    return shown;
  }

  @Override
  public String example() {
    return shown;
  }
}

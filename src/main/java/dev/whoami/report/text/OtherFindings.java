package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings that a short report does not tell, by severity and code. */
final class OtherFindings {
  private OtherFindings() {}

  /** "error WHO104; warnings WHO110, WHO111; note WHO302"; empty where there is no other one. */
  static Optional<String> besides(Optional<Finding> told, Diagnosis diagnosis) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<String> codes =
          diagnosis.findings().stream()
              .filter(it -> it.severity() == severity && !told.filter(it::equals).isPresent())
              .map(Finding::code)
              .collect(Collectors.toList());
      if (!codes.isEmpty()) {
        String plural = codes.size() == 1 ? " " : "s ";
        parts.add(severity.name().toLowerCase(Locale.ROOT) + plural + String.join(", ", codes));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }
}

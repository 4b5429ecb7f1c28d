package dev.whoami.rule.part;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.trust.OpenParts;
import dev.whoami.trust.RoleDocument;
import dev.whoami.trust.TrustAnswer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fix if the fetched trust policy does not decide the call: find the value that decides it. A
 * statement that is added on a guess changes nothing, or undoes a condition.
 */
final class OpenTrust {
  private static final int MOST_NAMED = 5;
  private static final String FIRST = " Find that out before you change the policy.";

  private final RoleDocument document;
  private final String role;
  private final OpenParts open;
  private final Examination x;

  OpenTrust(RoleDocument document, TrustAnswer answer, Examination x) {
    this.x = x;
    this.document = document;
    this.role = answer.policy().name();
    this.open = answer.open();
  }

  Finding fixed(Finding finding, Fix judgedAgain) {
    Finding fixed = finding.remedy(Remedy.of(text()));
    if (!open.keys().isEmpty()) {
      Fix command =
          judgedAgain.with("file", fileWord()).with("conditionKey", contextOf(open.keys()));
      fixed =
          fixed.remedy(
              Remedy.of("Fill in the VALUE, and whoami says what the policy does:").fix(command));
    }
    return open.hangOnTags()
        ? fixed.remedy(
            Remedy.of("The association of the pod says whether its session has no tags:")
                .fix(FixHere.of("WHO107", "show-session-tags", x)))
        : fixed;
  }

  private String text() {
    String policy = "The trust policy of " + role;
    String parts =
        open.sentences().stream()
            .limit(MOST_NAMED)
            .map(it -> " " + it)
            .collect(Collectors.joining());
    if (open.mayDeny()) {
      return policy
          + " may deny this call, and no statement that allows it outweighs that."
          + parts
          + FIRST;
    }
    return open.areOfItsStatements()
        ? policy
            + " already has a statement for this caller."
            + parts
            + " Meet that condition, or change it: a statement without it would undo it."
        : policy + " does not decide this call." + parts + FIRST;
  }

  /** Standard input cannot be read again. */
  private String fileWord() {
    return document.isOfInput() ? "role.json" : ShellWord.ofPath(document.file());
  }

  private static String contextOf(Set<String> keys) {
    return keys.stream()
        .limit(MOST_NAMED)
        .map(ShellWord::of)
        .collect(Collectors.joining("=VALUE --context "));
  }
}

package dev.whoami.rule.part;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.RoleDocument;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The answer of the trust policy that the user fetched, for a call that STS denied. */
public final class GivenTrust {
  private static final int MOST_NAMED = 5;

  private final RoleDocument document;
  private final TrustAnswer answer;

  private final Examination x;

  private GivenTrust(RoleDocument document, TrustAnswer answer, Examination x) {
    this.x = x;
    this.document = document;
    this.answer = answer;
  }

  /** Empty if the user fetched no policy of this role. */
  public static Optional<GivenTrust> of(Judgement j, Arn role, TrustCaller caller) {
    RoleDocument document = j.roleDocument();
    return document
        .of(role)
        .map(it -> new GivenTrust(document, TrustAnswer.of(it, caller), j.examination()));
  }

  /** Adds a note if the user fetched the policy of another role. */
  public static Finding noted(Finding finding, Judgement j, Arn role) {
    RoleDocument document = j.roleDocument();
    return !document.isGiven() || document.of(role).isPresent()
        ? finding
        : finding.because(
            document.file()
                + " has no trust policy of "
                + role
                + "; it has "
                + named(document.roles()));
  }

  /** Names only a few: the document of an account may have very many. */
  private static String named(List<String> roles) {
    String first = roles.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = roles.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  public boolean isDenied() {
    return answer.ofPolicy() == TrustAnswer.Kind.DENIED;
  }

  public boolean isAllowed() {
    return answer.ofPolicy() == TrustAnswer.Kind.ALLOWED;
  }

  /** Whether the policy requires an external ID, and the call has none. */
  public boolean lacksExternalId() {
    return answer.nearMisses().stream().anyMatch(it -> it.kind() == NearMiss.Kind.EXTERNAL_ID);
  }

  /** The name of the file for a sentence. */
  public String file() {
    return document.file();
  }

  /**
   * A sentence, after a blank, about the difference between the policy and the call; otherwise
   * empty.
   */
  public String difference() {
    List<NearMiss> misses = answer.nearMisses();
    return misses.isEmpty() || !isDenied() ? "" : " " + misses.get(0).text();
  }

  /** Adds what the policy says to the finding. */
  public Finding because(Finding finding) {
    Finding told = finding;
    if (isDenied()) {
      for (String each : answer.reasons()) {
        told = told.because(file() + ": " + each);
      }
      for (String each : isOpen() ? answer.open().sentences() : new ArrayList<String>()) {
        told = told.because(file() + ": " + each);
      }
      return told;
    }
    return isAllowed()
        ? told.because(file() + ": the policy allows this caller")
        : told.because(
            file() + " does not decide it; not known here: " + String.join(", ", answer.missing()));
  }

  /**
   * Whether the deciding value is unknown here, so that no change of the policy is certain to help.
   */
  public boolean isOpen() {
    return answer.open().decide();
  }

  /**
   * The finding with the facts to find out before the policy is changed. {@code judgedAgain} is the
   * command that checks the policy with those facts.
   */
  public Finding undecided(Finding finding, Fix judgedAgain) {
    return new OpenTrust(document, answer, x).fixed(finding, judgedAgain);
  }

  /**
   * The smallest change of a policy that denies the call. {@code statement} is the statement to
   * add, if no smaller change is enough.
   */
  public Remedy change(Supplier<Fix> statement) {
    TrustFix fix =
        answer
            .fix()
            .orElseThrow(() -> new IllegalStateException("only a denied call needs a change"));
    StringBuilder text = new StringBuilder("The smallest change of the trust policy of ");
    text.append(answer.policy().name()).append(" for this call: ");
    text.append(String.join(" ", fix.steps()));
    fix.warnings().forEach(it -> text.append(" Warning: ").append(it));
    Remedy remedy = Remedy.of(text.toString());
    return fix.statement().isPresent() ? remedy.fix(statement.get()) : remedy;
  }
}

package dev.whoami.rule.role;

import dev.whoami.aws.SessionForm;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProfileEvidence;
import dev.whoami.probe.Source;
import dev.whoami.probe.profile.ProfileKind;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A task on ECS on EC2 without a task role: it gets the Host Role, or no credentials. */
public final class NoTaskRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!MissingTaskRole.in(x) || x.place().platform() == Platform.ECS_FARGATE) {
      return Optional.empty();
    }
    boolean host = x.isWinner(Source.INSTANCE_METADATA);
    boolean managed = isOfManagedNode(j);
    if (!host && !managed && x.winner().isPresent()) {
      return Optional.empty();
    }
    if (managed) {
      return Optional.of(MissingTaskRole.explain(Finding.of(ofManagedNode(x)), j));
    }
    String then = host ? " So the SDK uses " + KnownNames.fallbackRole(x) + "." : without(j);
    Finding finding = Finding.of(MissingTaskRole.fact(x) + then);
    boolean isOpen = isOfProgram(x.seen().outcomeOf(Source.PROFILE));
    return Optional.of(
        MissingTaskRole.explain(isOpen && !host ? finding.remedy(process()) : finding, j)
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence()));
  }

  /** Whether the profile's credentials are unknown because its program was not run. */
  private static boolean isOfProgram(Outcome profile) {
    return profile.has(Fault.NOT_RUN)
        && profile
            .facts(ProfileEvidence.class)
            .filter(it -> it.as(ProfileLookup.USUAL).kind() == ProfileKind.PROCESS)
            .isPresent();
  }

  /** A task role would not help a program that uses the profile's keys first. */
  private static Remedy process() {
    return Remedy.of("See first which identity the profile gives, since it comes before the role:")
        .fix(Fix.of("WHO101", "run-process"));
  }

  /**
   * The consequence if the SDK finds nothing; a source that whoami did not ask can still give keys.
   */
  private static String without(Judgement j) {
    return j.verdict().kind() == IdentityKind.UNKNOWN
        ? ""
        : " The instance metadata gives no credentials either, so the code has none.";
  }

  /** Whether the keys are those that the agent of Systems Manager gives to the whole machine. */
  private static boolean isOfManagedNode(Judgement j) {
    return j.verdict().kind() == IdentityKind.HOST_ROLE
        && j.verdict().arn().filter(SessionForm.MANAGED_NODE::isOf).isPresent();
  }

  private static String ofManagedNode(Examination x) {
    return MissingTaskRole.fact(x)
        + " So the code has the role of the machine, whose keys the agent of Systems Manager keeps"
        + " in a profile: the machine's ~/.aws is mounted into the task.";
  }
}

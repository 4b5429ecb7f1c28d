package dev.whoami.rule.program;

import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.S3aAssumption;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.hadoop.AssumedRoleOfS3a;
import dev.whoami.rule.hadoop.ProviderSetting;
import dev.whoami.rule.part.ClientsInUse;
import dev.whoami.rule.part.ConfigTraps;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program that calls everything but the container endpoint, which has the role here. */
public final class ProgramNeverAsksContainer implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Optional<Finding> trap = ConfigTraps.finding(ConfigTrap.Kind.SKIPS_CONTAINER, x);
    return trap.isPresent()
        ? trap.map(
            it -> hasRole(x) ? it.because(x.seen().of(Source.CONTAINER).evidence()) : latent(it))
        : ClientsInUse.walks(x).stream()
            .filter(each -> concerns(each, x) && !isToldOtherwise(each, x))
            .findFirst()
            .map(each -> ClientsInUse.marked(finding(each, x), each, x));
  }

  private static boolean hasRole(Examination x) {
    return x.seen().outcomeOf(Source.CONTAINER).isFound();
  }

  /** Without a role at an endpoint, the program is only wrong in places that have one. */
  private static Finding latent(Finding finding) {
    return finding.withSeverity(Severity.NOTE);
  }

  /**
   * Whether another finding says why: its settings or its version keep it from calling any source.
   */
  private static boolean isToldOtherwise(Walk walk, Examination x) {
    return x.programs().stream()
        .filter(it -> it.walk() == walk)
        .anyMatch(
            it ->
                it.program().settings().keys().isPresent()
                    || !it.program().traps(ConfigTrap.Kind.UNSIGNED).isEmpty()
                    || (mayBePod(x.place().platform())
                        && ProgramTooOldForPodIdentity.mayBeTooOld(it)));
  }

  private static boolean mayBePod(Platform platform) {
    return platform.isPod() || platform == Platform.UNKNOWN;
  }

  /**
   * Whether it ends at the instance, or with nothing, while the container endpoint has a role for
   * it.
   */
  static boolean concerns(Walk walk, Examination x) {
    return passesContainer(walk, x) && hasRole(x);
  }

  /** Whether that may be so, because it is unknown whether the endpoint has a role. */
  public static boolean mayConcern(Walk walk, Examination x) {
    return concerns(walk, x)
        || (passesContainer(walk, x) && x.seen().outcomeOf(Source.CONTAINER).isCutShort());
  }

  private static boolean passesContainer(Walk made, Examination x) {
    Walk walk = S3aAssumption.of(made, x).map(S3aAssumption::walk).orElse(made);
    boolean isAsked =
        walk.visits().stream()
            .anyMatch(
                it -> it.source() == Source.CONTAINER && !it.observation().outcome().isAbsent());
    return (walk.client().isProgram() || isOfConfiguredHadoop(made, x))
        && !isAsked
        && !walk.isUnknown()
        && walk.winner().map(it -> it.source() == Source.INSTANCE_METADATA).orElse(true);
  }

  /** An installation has its own findings; a single site file has this one. */
  private static boolean isOfConfiguredHadoop(Walk walk, Examination x) {
    return walk.client() == Client.HADOOP_S3A
        && x.programs().stream().anyMatch(it -> it.walk() == walk);
  }

  private static Finding finding(Walk walk, Examination x) {
    Client program = walk.client();
    Optional<Walk> assuming = S3aAssumption.of(walk, x).map(S3aAssumption::walk);
    Outcome container = x.seen().outcomeOf(Source.CONTAINER);
    Finding finding =
        Finding.of(
                program.title()
                    + " never asks the container endpoint, which would give it "
                    + container.role().flatMap(it -> it.roleName()).orElse("a role")
                    + ": it "
                    + (assuming.isPresent()
                        ? AssumedRoleOfS3a.consequence(assuming.get(), x)
                        : consequence(walk, x)))
            .because(x.seen().of(Source.CONTAINER).evidence());
    if (!program.note().isEmpty()) {
      finding = finding.because(program.title() + ": " + program.note());
    }
    return finding.remedy(assuming.isPresent() ? AssumedRoleOfS3a.way() : way(program, x));
  }

  private static String consequence(Walk walk, Examination x) {
    return walk.winner().isPresent()
        ? "runs as " + KnownNames.roleOfInstance(x) + ", whatever else there is."
        : "finds no credentials.";
  }

  private static Remedy way(Client program, Examination x) {
    boolean pod = x.place().platform().isPod();
    switch (program) {
      case PGBACKREST:
        return pod
            ? Remedy.of(
                    "Have pgBackRest ask the EKS Pod Identity agent, which it can since January"
                        + " 2026. An older version can use IRSA, with web-id:")
                .fix(Fix.of("WHO620", "pgbackrest-in-pod"))
            : Remedy.of(
                    "No key type asks that endpoint. Since June 2026 pgBackRest can run a program"
                        + " of yours that gets the keys:")
                .fix(Fix.of("WHO620", "pgbackrest"));
      case S3FS:
        return pod
            ? Remedy.of(
                "s3fs does not know EKS Pod Identity. Mount with Mountpoint for S3 instead.")
            : Remedy.of("Have s3fs ask the endpoint:").fix(Fix.of("WHO620", "s3fs"));
      case HADOOP_S3A:
        return AssumedRoleOfS3a.provider(
            ProviderSetting.nameFor(false),
            "In core-site.xml, name a provider that asks the endpoint.");
      default:
        return Remedy.of(
            "Configure "
                + program.title()
                + " for the container endpoint, or use a client that asks it.");
    }
  }
}

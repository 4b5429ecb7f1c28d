package dev.whoami.rule.program;

import dev.whoami.aws.Version;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FirstVersion;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/**
 * In a pod with EKS Pod Identity, a program whose version does not support it, or whose version is
 * unknown while older versions do not.
 */
public final class ProgramTooOldForPodIdentity implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return x.place().platform().isPod()
        ? x.programs().stream().filter(it -> mayBeTooOld(it)).findFirst().map(it -> finding(it, x))
        : Optional.empty();
  }

  /** Whether the newest version uses it, and the version here, or an older one, does not. */
  static boolean mayBeTooOld(ConfiguredWalk program) {
    return takes(program.newest()) && !takes(program.oldest());
  }

  private static boolean takes(ClientVersion client, Version version, Observations seen) {
    return takes(client.at(version).walk(seen));
  }

  private static boolean takes(Walk walk) {
    return walk.winner().filter(it -> it.source() == Source.CONTAINER).isPresent();
  }

  /** The version in the first major release line that supports it. */
  private static Version since(ClientVersion client, Observations seen) {
    int major = 0;
    while (!takes(client, Version.of(major + ".99999.99999"), seen)) {
      major++;
    }
    Version first = Version.of(major + ".0.0");
    return takes(client, first, seen)
        ? first
        : FirstVersion.of(
            ClientVersion.of(client.client(), first), seen, ProgramTooOldForPodIdentity::takes);
  }

  private static Finding finding(ConfiguredWalk program, Examination x) {
    ClientVersion client = program.program().client();
    String needs = client.client().title() + " " + since(client, x.seen());
    boolean isKnown = program.program().isVersionKnown();
    Finding finding =
        Finding.of(
                isKnown
                    ? program.title()
                        + " does not know EKS Pod Identity at version "
                        + client.version()
                        + ": it "
                        + OldLibrary.gets(x, program.walk())
                        + "."
                    : program.title()
                        + " takes the pod's role from "
                        + needs
                        + " on. An older one does not know EKS Pod Identity, and has the node's"
                        + " role. Its version is not known here.")
            .ofProgram()
            .because(x.seen().of(Source.CONTAINER).evidence())
            .because(needs + " is the first version that takes it");
    return isKnown
        ? finding.remedy(Remedy.of("Upgrade to " + needs + " or later, or use IRSA."))
        : finding
            .withSeverity(Severity.NOTE)
            .remedy(
                Remedy.of("Name the version:")
                    .fix(Fix.of("WHO622", "version").with("client", client.client().id())));
  }
}

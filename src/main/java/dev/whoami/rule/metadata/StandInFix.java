package dev.whoami.rule.metadata;

import dev.whoami.aws.SettingName;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.StandIn;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.SettingRemoval;
import dev.whoami.rule.pod.RoleForPod;
import java.util.Optional;

/**
 * The fix for a program that answers in place of the instance metadata: keep it, identify it, or
 * give the pod a role instead.
 */
public final class StandInFix {
  private final StandIn standIn;
  private final Examination x;

  StandInFix(StandIn standIn, Examination x) {
    this.standIn = standIn;
    this.x = x;
  }

  Finding in(Finding finding) {
    if (!standIn.program().isPresent()) {
      return finding.remedy(search());
    }
    switch (standIn.program().get()) {
      case SIGNING_HELPER:
        return finding
            .remedy(kept())
            .remedy(
                withoutAddress(
                    "If this is not intended, have the SDK ask EC2 itself: remove the setting of"
                        + " the address.",
                    standIn.server()));
      case KUBE2IAM:
      case KIAM:
        return RoleForPod.in(
            finding.remedy(annotation()),
            "Better: give the service account a role of its own. That needs no other program, and"
                + " no pod gets the role of another one.",
            x);
      case AWS_VAULT:
        return finding.remedy(
            Remedy.of(
                    "If this user is meant, change nothing. Otherwise stop the proxy of aws-vault,"
                        + " on the machine that runs it:")
                .fix(Fix.of("WHO115", "stop-aws-vault")));
      default:
        return finding.remedy(search());
    }
  }

  /** Removes the address from wherever it is set. */
  public static Remedy withoutAddress(String text, ImdsServer server) {
    return server
        .setBy()
        .map(it -> SettingRemoval.ofLine(text, it))
        .orElseGet(() -> Remedy.of(text));
  }

  private Remedy kept() {
    return Remedy.of("If this is intended, have whoami fail as soon as the role is another one:")
        .fix(Fix.of("WHO115", "expect").with("role", ShellWord.nameOr("ROLE", standIn.role())));
  }

  private Remedy annotation() {
    return Remedy.of("If the role is the wrong one, look at the annotation that names it:")
        .fix(FixHere.of("WHO115", "annotation", x));
  }

  private Remedy search() {
    return search("Find out what answers, here and on the machine:", standIn.server());
  }

  static Remedy search(String text, ImdsServer server) {
    return Remedy.of(text)
        .fix(
            Fix.of("WHO115", "search")
                .with("tokenAddress", ShellWord.of(server.address() + "/latest/api/token")));
  }

  /** For the SDKs for Java, which keep a slash at the end of the address. */
  Remedy withoutSlash() {
    Optional<SettingName> property = standIn.server().setBy().filter(SettingName::isProperty);
    String fact =
        "The AWS SDKs for Java do not get this role, because the address is set with a slash at the"
            + " end. If the role is intended, remove the slash";
    String address = ShellWord.of(standIn.server().address());
    // A variable comes before the profile, and a system property before the variable.
    return property.isPresent()
        ? Remedy.of(
            fact + ": -D" + property.get().text() + "=" + address + " in the start command.")
        : Remedy.of(fact + ":").fix(Fix.of("WHO115", "without-slash").with("address", address));
  }
}

package dev.whoami.rule.token;

import dev.whoami.aws.SettingName;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Pod;
import dev.whoami.probe.Observation;
import dev.whoami.probe.WebIdentityEvidence;
import java.util.Collections;
import java.util.List;

/** The token that EKS mounts for IRSA, if the settings name another file. */
final class MountedToken {
  private static final String VARIABLE = "AWS_WEB_IDENTITY_TOKEN_FILE";

  private MountedToken() {}

  /** Sets the path where the other file is set: in the variable, or in the system property. */
  static Remedy named(String text, Observation seen) {
    for (SettingName each : settings(seen)) {
      if (each.isProperty() && each.variable().equals(VARIABLE)) {
        return Remedy.of(text)
            .fix(Fix.of("WHO401", "name-token-of-jvm").with("property", each.text()));
      }
    }
    return Remedy.of(text).fix(Fix.of("WHO401", "name-token"));
  }

  /** Whether the settings name the file that EKS mounts. */
  static boolean isNamed(Observation seen) {
    return seen.outcome().detail().tokenFile().filter(Pod.IRSA_TOKEN::equals).isPresent();
  }

  /** The file in the settings, quoted for a shell. */
  static String file(Observation seen) {
    return seen.outcome().detail().tokenFile().map(ShellWord::of).orElse("\"$" + VARIABLE + "\"");
  }

  /** The settings that are set: the role and the token file, or one of them. */
  static List<SettingName> settings(Observation seen) {
    return seen.outcome()
        .facts(WebIdentityEvidence.class)
        .map(WebIdentityEvidence::settings)
        .orElse(Collections.emptyList());
  }
}

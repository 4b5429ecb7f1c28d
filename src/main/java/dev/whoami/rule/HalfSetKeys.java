package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/** An access key of which one half is missing or blank. */
final class HalfSetKeys implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    for (Source source :
        new Source[] {Source.SYSTEM_PROPERTIES, Source.ENVIRONMENT, Source.PROFILE}) {
      Observation seen = j.examination().seen().of(source);
      if (seen.outcome().has(Fault.HALF_SET) || seen.outcome().has(Fault.BLANK)) {
        return Optional.of(
            Finding.of(
                    "Only half of the key pair is set. The SDK for Java ignores it; other clients"
                        + " stop with an error, or send unsigned requests and report none.")
                .because(seen.evidence())
                .remedy(
                    Remedy.of("Set both halves, or better, remove the one that is set.")
                        .commands(removal(source))));
      }
    }
    return Optional.empty();
  }

  private static String removal(Source source) {
    switch (source) {
      case ENVIRONMENT:
        return "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN";
      case PROFILE:
        return "grep -nE '^\\[|^ *aws_[a-z_]+' ~/.aws/credentials | cut -d= -f1";
      default:
        return "tr '\\0' '\\n' < /proc/PID/cmdline | grep -o '^-Daws[^=]*'";
    }
  }
}

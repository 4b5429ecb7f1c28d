package dev.whoami.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.place.Ancestry;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A process above this one has the credentials variable, and this one does not. */
final class LostVariable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Ancestry ancestry = x.place().ancestry();
    boolean role = x.isWinner(Source.CONTAINER) || x.isWinner(Source.WEB_IDENTITY);
    if (!ancestry.hasLost() || role) {
      return Optional.empty();
    }
    String names = String.join(", ", ancestry.lostNames());
    String process =
        ancestry.pid() == 1 ? "PID 1" : "Process " + ancestry.pid() + " above this one";
    Finding finding =
        Finding.error(
                process
                    + " has "
                    + names
                    + ", and this process does not: a shell, cron, sudo, su or the web server's"
                    + " settings dropped it on the way. "
                    + wouldBe(x))
            .because("/proc/" + ancestry.pid() + "/environ has " + names)
            .because("this process: " + x.seen().of(Source.CONTAINER).outcome().reason());
    finding =
        x.ancestor().observation().map(it -> it.evidence()).map(finding::because).orElse(finding);
    String first = ancestry.lostNames().iterator().next();
    return Optional.of(
        finding.remedy(
            Remedy.of("Hand the variable on to this process.")
                .commands(
                    "name=" + first,
                    "export $name=\"$(tr '\\0' '\\n' < /proc/" + ancestry.pid() + "/environ |",
                    "  sed -n \"s/^$name=//p\")\"",
                    "COMMAND    # or: sudo --preserve-env=$name COMMAND")));
  }

  private static String wouldBe(Examination x) {
    Optional<Arn> who = x.ancestor().who();
    if (who.isPresent()) {
      return "With it, the code would be " + who.get() + ".";
    }
    return "Asked with it, the endpoint gives nothing at the moment either.";
  }
}

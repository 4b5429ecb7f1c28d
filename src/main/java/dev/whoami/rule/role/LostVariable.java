package dev.whoami.rule.role;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.ParentProcesses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.key.EarlierKeys;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A parent process has the credentials variable, and this process does not. */
public final class LostVariable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    ParentProcesses ancestry = x.place().ancestry();
    boolean role = x.isWinner(Source.CONTAINER) || x.isWinner(Source.WEB_IDENTITY);
    if (!ancestry.hasLost() || role) {
      return Optional.empty();
    }
    String names = String.join(", ", ancestry.lostNames());
    String it = ancestry.lostNames().size() == 1 ? "it" : "them";
    boolean isOne = ancestry.lostNames().size() == 1;
    Finding seen =
        Finding.of(
                "The container has a role, but this process lost the variable"
                    + (isOne ? " that points" : "s that point")
                    + " to it: PID "
                    + ancestry.pid()
                    + " has "
                    + names
                    + ", and this process does not. A shell, cron, sudo, su or the web server's"
                    + " settings dropped "
                    + it
                    + ". "
                    + winner(x).map(LostVariable::first).orElse("")
                    + wouldBe(it, x))
            .because("/proc/" + ancestry.pid() + "/environ has " + names)
            .because("this process: " + x.seen().of(Source.CONTAINER).outcome().reason());
    Finding finding =
        x.parent().observation().map(Observation::evidence).map(seen::because).orElse(seen);
    return Optional.of(
        winner(x)
            .map(Observation::source)
            .map(keys -> finding.remedy(takeOut(keys, x)).remedy(handOn("Then pass", ancestry)))
            .orElseGet(() -> finding.remedy(handOn("Pass", ancestry))));
  }

  /** The source whose keys the client would still use before the role. */
  private static Optional<Observation> winner(Examination x) {
    Optional<Source> lost = x.parent().observation().map(Observation::source);
    return x.winner()
        .filter(it -> lost.filter(role -> it.source().compareTo(role) < 0).isPresent());
  }

  private static String first(Observation keys) {
    return "That is not all: the keys from the " + keys.source().title() + " come first. ";
  }

  private static Remedy takeOut(Source keys, Examination x) {
    return EarlierKeys.removal(
        "Remove the keys from the " + keys.title() + " first: they come before the role.", keys, x);
  }

  private static Remedy handOn(String pass, ParentProcesses ancestry) {
    boolean one = ancestry.lostNames().size() == 1;
    return Remedy.of(pass + " the variable" + (one ? "" : "s") + " on to this process:")
        .fix(
            Fix.of("WHO103", "hand-on")
                .with("pid", String.valueOf(ancestry.pid()))
                .with("names", String.join(" ", ancestry.lostNames()))
                .with("list", String.join(",", ancestry.lostNames())));
  }

  private static String wouldBe(String it, Examination x) {
    if (x.parent().isUnknown()) {
      return "With " + it + ", the identity of the code is unknown: that check was not finished.";
    }
    Optional<Arn> who = x.parent().who();
    String with = winner(x).isPresent() ? "Without them and with " + it : "With " + it;
    if (who.isPresent()) {
      return with + ", the code would run as " + who.get() + ".";
    }
    return "With " + it + ", there would be no credentials right now either.";
  }
}

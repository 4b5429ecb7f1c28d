package dev.whoami.rule.token;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.ProcessComparison;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process may read its token file or its profile files. But whoami could send every user's
 * token to the address in those files, so it does not open them for their owner.
 */
public final class TokenNotTaken implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Stream.of(Source.WEB_IDENTITY, Source.CONTAINER, Source.PROFILE)
        .map(j.examination().seen()::of)
        .filter(it -> it.outcome().has(Fault.NOT_READ))
        .findFirst()
        .map(it -> finding(it, j.examination()));
  }

  private static Finding finding(Observation seen, Examination x) {
    String pid = x.process().map(ProcessComparison::pid).map(String::valueOf).orElse("PID");
    return Finding.of(
            "whoami did not read a file as root, because the file or a link to it belongs to"
                + " neither root nor the user of the process. The process may be able to read it,"
                + " so its role is unknown.")
        .because(seen.evidence())
        .remedy(
            Remedy.of(
                    "Run whoami as the user of the process. The first command prints the three"
                        + " numbers:")
                .fix(Fix.of("WHO408", "as-user").with("pid", pid)))
        .remedy(
            Remedy.of(
                    "Or let root or the user of the process own the file. This shows who owns the"
                        + " file, whose path is in the evidence, and each link to it:")
                .fix(Fix.of("WHO408", "owners").with("pid", pid).with("file", file(seen))));
  }

  /** A variable of the process would not help: the shell for the command has other variables. */
  private static String file(Observation seen) {
    return seen.outcome().detail().tokenFile().map(ShellWord::of).orElse("/FILE");
  }
}

package dev.whoami.rule;

import dev.whoami.diagnosis.CrashFinding;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.Rule;
import dev.whoami.world.work.Crash;
import java.util.List;
import java.util.Optional;

/** A bug in whoami ended some of the work. */
final class WhoamiCrashed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return j.crashes().isEmpty() ? Optional.empty() : Optional.of(at(j.crashes(), j.examination()));
  }

  /** The finding for these bugs. */
  static Finding at(List<Crash> crashes, Examination x) {
    boolean atSts = x.owners().isPartlyCrashed();
    return atSts ? CrashFinding.of(crashes, withoutOptions()) : CrashFinding.of(crashes);
  }

  /** Without HmacSHA256 in the security providers of this Java, no request can be signed. */
  private static Remedy withoutOptions() {
    return Remedy.of(
            "Options of this Java can be the reason, such as a list of security providers without"
                + " SunJCE. Run it without the options that the environment gives to every Java.")
        .fix(Fix.of("WHO001", "without-options"));
  }
}

package dev.whoami.rule.program;

import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The configuration of a program has half of a key pair. */
public final class HalfSetProgramKeys implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return j.examination().programs().stream()
        .filter(HalfSetProgramKeys::concerns)
        .findFirst()
        .map(HalfSetProgramKeys::finding);
  }

  private static boolean concerns(ConfiguredWalk program) {
    return program
        .walk()
        .obstacle()
        .filter(it -> it.source() == Source.PROGRAM_SETTINGS)
        .filter(it -> it.outcome().has(Fault.HALF_SET) || it.outcome().has(Fault.BLANK))
        .filter(it -> program.program().settings().keys().isPresent())
        .isPresent();
  }

  private static Finding finding(ConfiguredWalk program) {
    String half = program.program().settings().keys().map(Outcome::reason).orElse("");
    return Finding.of(
            program.title()
                + " has half of a key pair in its configuration: "
                + half
                + ". It stops there, and asks no other source.")
        .ofProgram()
        .because(program.program().file() + ": " + half)
        .remedy(
            Remedy.of(
                "Remove that half, so that the role is used. The other half may come from a"
                    + " variable that is not set here."));
  }
}

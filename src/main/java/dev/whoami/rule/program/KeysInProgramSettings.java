package dev.whoami.rule.program;

import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** Keys in the configuration of a program override every available role. */
public final class KeysInProgramSettings implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return x.programs().stream()
        .filter(KeysInProgramSettings::concerns)
        .findFirst()
        .map(it -> finding(it, x));
  }

  private static boolean concerns(ConfiguredWalk program) {
    return program
        .walk()
        .winner()
        .map(Observation::source)
        .filter(it -> it == Source.PROGRAM_SETTINGS || isFirstOfS3a(it, program.walk()))
        .isPresent();
  }

  /**
   * Whether it is S3A's first provider: it has several for the keys of its site files, and others
   * can come first.
   */
  private static boolean isFirstOfS3a(Source source, Walk walk) {
    return source == Source.S3A_SETTINGS && walk.visits().get(0).source() == source;
  }

  private static Finding finding(ConfiguredWalk program, Examination x) {
    Finding finding =
        Finding.of(
                program.title()
                    + " has keys in "
                    + program.program().settings().keyFile().orElse("its configuration")
                    + ". They come before every role: no other source is ever asked.")
            .ofProgram();
    Optional<Observation> keys = program.walk().winner();
    finding = keys.map(Observation::evidence).map(finding::because).orElse(finding);
    finding =
        keys.flatMap(x::identityOf)
            .flatMap(it -> it.answer().value())
            .map(it -> "STS: the key is of " + it.arn())
            .map(finding::because)
            .orElse(finding);
    return finding.remedy(
        Remedy.of(
            "Remove the keys, give the task or the pod a role"
                + (program.program().client().client() == Client.S3FS
                    ? " (in a task, s3fs asks for it only with the option ecs)"
                    : "")
                + ", and delete the key in IAM: anyone who can read that file has it."));
  }
}

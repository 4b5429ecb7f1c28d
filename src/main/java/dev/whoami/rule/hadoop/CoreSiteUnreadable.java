package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.hadoop.ConfigProblem;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The core-site.xml in use is not XML: every command of Hadoop ends when it reads the file. */
public final class CoreSiteUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(
        j, diagnosis -> stop(diagnosis).isPresent(), CoreSiteUnreadable::finding);
  }

  private static Optional<ConfigProblem> stop(HadoopDiagnosis diagnosis) {
    return diagnosis.settings().problems().stream().filter(ConfigProblem::stopsHadoop).findFirst();
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    String file = diagnosis.settings().siteFile().map(ShellWord::of).orElse("FILE");
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " cannot read its core-site.xml, because the file is not well-formed XML. Hadoop"
                + " ends there, before it asks for credentials.");
    return stop(diagnosis)
        .map(it -> finding.because(it.toString()))
        .orElse(finding)
        .remedy(
            Remedy.of(
                    "Correct the file. The line shown is where the parser noticed the mistake,"
                        + " which can be further up. This command prints nothing once the file is"
                        + " correct:")
                .fix(Fix.of("WHO614", "check").with("file", file)));
  }
}

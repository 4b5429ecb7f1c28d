package dev.whoami.rule.program;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program's library that is older than IRSA. */
public final class TooOldForWebIdentity implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return OldLibrary.without(Source.WEB_IDENTITY, j.examination())
        .map(it -> it.finding("IRSA", "it does not read AWS_WEB_IDENTITY_TOKEN_FILE"));
  }
}

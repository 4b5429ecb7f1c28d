package dev.whoami.rule.program;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program's library that is older than IMDSv2, on an instance that requires it. */
public final class TooOldForImdsV2 implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return OldLibrary.without(Source.INSTANCE_METADATA, j.examination())
        .map(it -> it.finding("IMDSv2", "it asks without a token, which the instance refuses"));
  }
}

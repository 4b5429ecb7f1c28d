package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A program's library that was written before IMDSv2, on an instance that requires it. */
final class TooOldForImdsV2 implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return OldLibrary.without(Source.INSTANCE_METADATA, j.examination())
        .map(it -> it.finding("IMDSv2", "it asks without a token, which the instance refuses"));
  }
}

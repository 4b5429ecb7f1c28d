package dev.whoami.rule.program;

import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.rule.part.ConfigTraps;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The settings of a program have it sign no request. */
public final class UnsignedBySettings implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return ConfigTraps.finding(ConfigTrap.Kind.UNSIGNED, j.examination());
  }
}

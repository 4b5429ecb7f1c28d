package dev.whoami.rule;

import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import java.util.Optional;

/** The settings of a program have it sign no request. */
final class UnsignedBySettings implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return ConfigTraps.finding(ConfigTrap.Kind.UNSIGNED, j.examination());
  }
}

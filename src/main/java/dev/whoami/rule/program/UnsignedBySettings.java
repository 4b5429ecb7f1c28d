package dev.whoami.rule.program;

import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.rule.part.ConfigTraps;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The settings of a program make it send unsigned requests. */
public final class UnsignedBySettings implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return ConfigTraps.finding(ConfigTrap.Kind.UNSIGNED, j.examination());
  }
}

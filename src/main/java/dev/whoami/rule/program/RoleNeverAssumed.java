package dev.whoami.rule.program;

import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.rule.part.ConfigTraps;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A configuration names a role, and another setting prevents its use. */
public final class RoleNeverAssumed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return ConfigTraps.finding(ConfigTrap.Kind.ROLE_NOT_ASSUMED, j.examination());
  }
}

package dev.whoami.rule.program;

import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.rule.part.ConfigTraps;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program continues with other credentials, without an error, after STS denied its role. */
public final class DeniedRoleIgnored implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return ConfigTraps.finding(ConfigTrap.Kind.DENIED_ROLE_IGNORED, j.examination());
  }
}

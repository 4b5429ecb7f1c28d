package dev.whoami.rule.part;

import dev.whoami.config.ConfigTrap;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The traps of one kind in the configurations. One finding describes the first. */
public final class ConfigTraps {
  private ConfigTraps() {}

  public static Optional<Finding> finding(ConfigTrap.Kind kind, Examination x) {
    List<ConfiguredWalk> programs = new ArrayList<>(x.programs());
    programs.removeIf(it -> it.program().traps(kind).isEmpty());
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    ConfiguredWalk first = programs.get(0);
    ConfigTrap trap = first.program().traps(kind).get(0);
    Remedy fix = Remedy.of(trap.fix());
    Finding finding = Finding.of(first.title() + ": " + trap.says()).ofProgram();
    for (ConfiguredWalk each : programs) {
      for (ConfigTrap its : each.program().traps(kind)) {
        finding = finding.because(its.evidence());
      }
    }
    return Optional.of(finding.remedy(trap.snippet().map(fix::settings).orElse(fix)));
  }
}

package dev.whoami.diagnosis;

import dev.whoami.world.work.Crash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The bugs of ours that an examination met: those of its work, and those that probes, walks and
 * requests keep as their outcomes. Each is told once.
 */
final class CrashesSeen {
  private CrashesSeen() {}

  static List<Crash> in(ExaminationBuilder parts) {
    Set<Crash> all = new LinkedHashSet<>(parts.crashes);
    parts.seen.all().forEach(it -> it.outcome().crash().ifPresent(all::add));
    parts.identities.values().forEach(it -> it.answer().crash().ifPresent(all::add));
    parts.hadoop.crash().ifPresent(all::add);
    parts.libraries.crash().ifPresent(all::add);
    for (HadoopDiagnosis each : parts.hadoop.installations()) {
      each.seen().all().forEach(it -> it.outcome().crash().ifPresent(all::add));
    }
    parts.walk.crash().ifPresent(all::add);
    parts.walks.forEach(it -> it.crash().ifPresent(all::add));
    return Collections.unmodifiableList(new ArrayList<>(all));
  }
}

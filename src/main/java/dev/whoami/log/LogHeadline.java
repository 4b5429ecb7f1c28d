package dev.whoami.log;

import dev.whoami.diagnosis.Finding;
import dev.whoami.log.trail.HostRoleUses;
import dev.whoami.rule.Rules;
import java.util.List;

/** The answer in a sentence: the identity that called AWS, when, and with which result. */
final class LogHeadline {
  private final LogReading log;

  LogHeadline(LogReading log) {
    this.log = log;
  }

  String text() {
    return who() + result();
  }

  private String who() {
    List<SeenIdentity> all = log.seen().identities();
    if (all.isEmpty() && !log.seen().hostRoleUses().all().isEmpty()) {
      return uses();
    }
    if (all.isEmpty()) {
      return log.seen().exfiltrations().isEmpty()
          ? "The caller is not in this text"
          : "GuardDuty reports keys of an instance that were used elsewhere";
    }
    SeenIdentity last = latest(all);
    if (!log.seen().exfiltrations().isEmpty()) {
      return "GuardDuty: keys of " + name(last) + " were used elsewhere" + time(last);
    }
    if (all.size() == 1) {
      return "Called AWS as " + name(last) + time(last);
    }
    return all.size() == 2
        ? "Called AWS as "
            + name(all.get(all.get(0) == last ? 1 : 0))
            + ", then as "
            + name(last)
            + time(last)
        : "Called AWS as " + all.size() + " identities, at the end as " + name(last) + time(last);
  }

  /**
   * The identity that called last. CloudTrail lists the newest event first, so the order of lines
   * counts only if a time is missing.
   */
  private static SeenIdentity latest(List<SeenIdentity> all) {
    SeenIdentity latest = all.get(all.size() - 1);
    if (all.stream().allMatch(it -> it.first().isPresent())) {
      for (SeenIdentity each : all) {
        latest = isBefore(latest, each) ? each : latest;
      }
    }
    return latest;
  }

  private static boolean isBefore(SeenIdentity one, SeenIdentity other) {
    return one.first().filter(it -> other.first().filter(it::isBefore).isPresent()).isPresent();
  }

  /** The headline if there are only the rows of a query. */
  private String uses() {
    HostRoleUses uses = log.seen().hostRoleUses();
    return uses.isByContainer()
        ? "Containers called AWS as a HOST ROLE"
        : "Called AWS as a HOST ROLE; no request says that a container made it";
  }

  private static String name(SeenIdentity who) {
    return "the "
        + who.speaker().words()
        + (who.arn().roleName().isPresent()
            ? ArnText.roleInWords(who.arn())
            : " " + who.arn().lastElement().replace("arn:", ""));
  }

  private static String time(SeenIdentity who) {
    return who.last().map(it -> ", " + it.clock()).orElse("");
  }

  private String result() {
    List<SeenDenial> denials = log.seen().denials().all();
    if (!denials.isEmpty()) {
      long others = denials.size() - 1L + log.seen().denials().leftOut();
      return "; "
          + denials.get(0).action()
          + (others == 0 ? "" : " and " + others + " other call" + (others == 1 ? "" : "s"))
          + " denied";
    }
    for (Finding each : log.findings()) {
      if (each.isError()) {
        return "; "
            + each.code()
            + ": "
            + LogFindings.title(Rules.valueOf(each.code()), log.seen());
      }
    }
    return "";
  }
}

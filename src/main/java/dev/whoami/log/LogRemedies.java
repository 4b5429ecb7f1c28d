package dev.whoami.log;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.diagnosis.fix.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All fixes for a log: for keys that were used elsewhere, then for the denied calls, then for the
 * findings by code. Calls with the same fix share one entry.
 */
final class LogRemedies {
  private final LogReading log;
  private final Names names;
  private final IdentifierMask mask;

  LogRemedies(LogReading log, Names names, IdentifierMask mask) {
    this.log = log;
    this.names = names;
    this.mask = mask;
  }

  /** The fixes in the order of the report. */
  Map<String, List<Remedy>> all() {
    Map<String, List<Remedy>> all = new LinkedHashMap<>();
    for (SeenExfiltration each : log.seen().exfiltrations()) {
      all.put("GuardDuty", revocation(each));
    }
    ofDenials(all);
    for (Finding each : log.findings(names)) {
      all.put(each.code(), each.remedies());
    }
    return all;
  }

  private void ofDenials(Map<String, List<Remedy>> all) {
    List<List<String>> known = new ArrayList<>();
    for (SeenDenial each : log.seen().denials().all()) {
      DenialAnswer answer = new DenialAnswer(each, log.seen());
      List<Remedy> remedies = answer.remedies(names, mask);
      List<String> lines = new ArrayList<>();
      remedies.forEach(it -> lines.addAll(it.lines()));
      boolean isTold = answer.isToldByFinding(log.findings());
      if (!isTold && !remedies.isEmpty() && !known.contains(lines)) {
        known.add(lines);
        all.put(label(each, all), remedies);
      }
    }
  }

  private static String label(SeenDenial each, Map<String, List<Remedy>> all) {
    String label = each.action();
    return all.containsKey(label) ? label + " (line " + each.line() + ")" : label;
  }

  private List<Remedy> revocation(SeenExfiltration report) {
    Names known =
        report
            .whose()
            .flatMap(it -> it.arn().roleName())
            .map(it -> names.with("role", it))
            .orElse(names);
    List<Remedy> remedies = new ArrayList<>();
    remedies.add(
        Remedy.of("If that was not you, end all sessions of the role that began before now:")
            .fix(Fix.of(DenialFix.PAGE, "revoke", mask.of(known))));
    return remedies;
  }
}

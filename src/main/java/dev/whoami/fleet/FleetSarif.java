package dev.whoami.fleet;

import com.google.gson.JsonArray;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.sarif.SarifLocation;
import dev.whoami.report.sarif.SarifResults;
import dev.whoami.report.sarif.SarifRule;
import dev.whoami.report.sarif.SarifRun;
import dev.whoami.report.writer.RenderOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * For code scanning: SARIF, with a result for each workload of a finding. Its place is the file
 * that shows the workload. The line is not known, and what came by a pipe has no place.
 */
final class FleetSarif {
  private static final SarifResults RESULTS = SarifResults.of(FleetRules.values());

  private final Fleet fleet;
  private final Map<WorkloadId, String> files = new HashMap<>();
  private final JsonArray results = new JsonArray();

  private FleetSarif(Fleet fleet) {
    this.fleet = fleet;
    for (FleetWorkload each : fleet.workloads()) {
      files.put(each.id(), each.file());
    }
  }

  static String render(Fleet fleet, RenderOptions options) {
    FleetSarif sarif = new FleetSarif(fleet);
    // The most severe are first, and what is beyond the limit of code scanning matters least.
    fleet.findings().forEach(sarif::add);
    return SarifRun.text(
        JsonFieldsWriter.array(
            Arrays.asList(FleetRules.values()),
            it -> SarifRule.of(it, gravity(it), options.command())),
        fleet.unreadable().isEmpty(),
        notes(fleet),
        sarif.results);
  }

  private void add(FleetFinding found) {
    for (WorkloadId each : found.workloads()) {
      String detail = fleet.detail(found, each);
      add(
          found,
          each + (detail.isEmpty() ? "" : ": " + detail) + "\n",
          place(files.getOrDefault(each, "")).of(each.toString()),
          found.fingerprint(each));
    }
    if (found.workloads().isEmpty()) {
      add(found, "", place(found.file()), found.fingerprint());
    }
  }

  private void add(FleetFinding found, String start, SarifLocation at, String fingerprint) {
    if (results.size() < SarifRun.MOST_RESULTS) {
      results.add(RESULTS.result(found.finding(), start, at, fingerprint));
    }
  }

  /** The file itself, which may be a zip with the entry that shows it. */
  private static SarifLocation place(String file) {
    int entry = file.indexOf("!/");
    String path = entry < 0 ? file : file.substring(0, entry);
    return path.isEmpty() || path.equals("-")
        ? SarifLocation.unknown()
        : SarifLocation.inFile(path, Optional.empty());
  }

  private static JsonArray notes(Fleet fleet) {
    JsonArray notes = new JsonArray();
    fleet
        .open()
        .forEach(
            it ->
                notes.add(
                    SarifRun.note(
                        it.what() + ": " + it.why() + ". To find out: " + it.howToGet(),
                        SarifLocation.unknown())));
    fleet.unreadable().forEach((file, why) -> notes.add(SarifRun.error(file + " " + why)));
    return notes;
  }

  /** As GitHub scales it: from 7 on a finding is high, from 4 medium, else low. */
  private static String gravity(FleetRules rule) {
    switch (rule) {
      case WHO916:
        // Keys that do not expire, where many can read them.
        return "8.5";
      case WHO908:
      case WHO913:
      case WHO914:
        // The code has what only the node or instance should have.
        return "7.5";
      case WHO915:
        return "5.0";
      default:
        // It fails, rather than having too much.
        return rule.severity() == Severity.ERROR ? "4.0" : "3.0";
    }
  }
}

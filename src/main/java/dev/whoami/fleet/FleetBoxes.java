package dev.whoami.fleet;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.report.writer.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The boxes of the page, and above them the choice of an identity. */
final class FleetBoxes {
  private FleetBoxes() {}

  static void write(Fleet fleet, Markup page) {
    FleetTotals totals = fleet.totals();
    choice("all", true, page);
    for (FleetGroup each : FleetGroup.values()) {
      choice(each.id(), false, page);
    }
    page.open("nav", "aria-label", "Show only");
    label("all", totals.workloads() + " workloads", page);
    for (FleetGroup each : FleetGroup.values()) {
      if (totals.of(each) > 0) {
        label(each.id(), each.sign() + " " + totals.of(each) + " " + each.title(), page);
      }
    }
    page.close();
    page.open("div", "class", "spaces");
    Map<String, List<FleetWorkload>> spaces = new TreeMap<>();
    for (FleetWorkload each : fleet.workloads()) {
      spaces.computeIfAbsent(each.id().place(), it -> new ArrayList<>()).add(each);
    }
    spaces.forEach((name, workloads) -> space(name, workloads, fleet, page));
    page.close();
  }

  /** A choice stands before the boxes that it hides, because CSS selects only what follows. */
  private static void choice(String id, boolean isChecked, Markup page) {
    if (isChecked) {
      page.empty(
          "input", "type", "radio", "name", "show", "id", "show-" + id, "checked", "checked");
    } else {
      page.empty("input", "type", "radio", "name", "show", "id", "show-" + id);
    }
  }

  private static void label(String id, String text, Markup page) {
    page.open("label", "for", "show-" + id, "class", id).text(text).close();
  }

  private static void space(String name, List<FleetWorkload> workloads, Fleet fleet, Markup page) {
    Set<FleetGroup> groups = EnumSet.noneOf(FleetGroup.class);
    workloads.forEach(it -> groups.add(FleetGroup.of(it)));
    StringBuilder css = new StringBuilder("space");
    groups.forEach(it -> css.append(" has-").append(it.id()));
    page.open("section", "class", css.toString());
    page.leaf("h2", "", name);
    workloads.sort(
        Comparator.comparing((FleetWorkload it) -> FleetGroup.of(it) == FleetGroup.AS_CONFIGURED)
            .thenComparing(it -> it.id().toString()));
    workloads.forEach(it -> workload(it, fleet, page));
    page.close();
  }

  private static void workload(FleetWorkload workload, Fleet fleet, Markup page) {
    FleetGroup group = FleetGroup.of(workload);
    page.open("details", "class", "workload " + group.id());
    page.leaf("summary", "", group.sign() + " " + workload.id().name());
    page.leaf("p", "", workload.id().kind() + ", " + identity(workload) + ".");
    workload
        .configured()
        .mechanism()
        .ifPresent(it -> page.leaf("p", "", "Configured: " + role(workload) + it.title()));
    page.open("ul");
    workload.verdict().because().forEach(it -> page.leaf("li", "", it));
    if (!workload.notRunning().isPresent()) {
      page.leaf("li", "", "node's role: " + workload.nodeKeys().because());
    }
    page.close();
    List<String> codes = fleet.codes(workload.id());
    if (!codes.isEmpty()) {
      page.leaf("p", "codes", String.join(" ", codes));
    }
    page.close();
  }

  private static String identity(FleetWorkload workload) {
    return workload
        .notRunning()
        .orElseGet(
            () ->
                "replicas: "
                    + workload.replicas()
                    + ". "
                    + workload.verdict().kind().words()
                    + ", "
                    + workload.verdict().certainty().name().toLowerCase(Locale.ROOT));
  }

  private static String role(FleetWorkload workload) {
    return workload
        .configured()
        .role()
        .map(it -> Arn.parse(it).flatMap(Arn::roleName).orElse(it) + ", by ")
        .orElse("");
  }
}

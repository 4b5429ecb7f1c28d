package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.stream.Stream;

/** For a person: how many workloads there are, and whose identity they have; a line each. */
final class TotalsText {
  private final Fleet fleet;
  private final RenderOptions options;
  private final TextWriter lines;

  private TotalsText(Fleet fleet, RenderOptions options, TextWriter lines) {
    this.fleet = fleet;
    this.options = options;
    this.lines = lines;
  }

  static void write(Fleet fleet, RenderOptions options, TextWriter lines) {
    new TotalsText(fleet, options, lines).write();
  }

  /** As a heading: 2 workloads, 5 pods and tasks, 3 nodes, 2 Kubernetes clusters. */
  static String title(Fleet fleet) {
    String nodes =
        fleet.nodes().isEmpty() ? "" : ", " + TextWriter.counted(fleet.nodes().size(), "node");
    return fleet.totals().title()
        + nodes
        + several(" Kubernetes clusters", kubernetes(fleet))
        + several(" ECS clusters", ecs(fleet));
  }

  private void write() {
    FleetTotals totals = fleet.totals();
    lines.exact(options.in(AnsiStyle.TITLE, title(fleet)));
    total(AnsiStyle.GOOD, totals.asConfigured(), "as configured");
    String using =
        totals.onNodeRoleUsingAws() == 0
            ? "; none shows that it uses AWS"
            : totals.onNodeRoleUsingAws() == 1
                ? "; 1 uses AWS"
                : "; " + totals.onNodeRoleUsingAws() + " use AWS";
    total(
        totals.onNodeRoleUsingAws() == 0 ? AnsiStyle.FAINT : AnsiStyle.BAD,
        totals.onNodeRole(),
        "with the role of the node or instance" + using);
    total(
        AnsiStyle.DOUBT,
        totals.others(),
        "with an identity that is not the configured one, or cannot be compared");
    total(AnsiStyle.FAINT, totals.nothing(), "without credentials");
    total(AnsiStyle.FAINT, totals.unknown(), "unknown");
    total(AnsiStyle.FAINT, totals.idle(), "not running");
  }

  private static Stream<FleetWorkload> kubernetes(Fleet fleet) {
    return fleet.workloads().stream().filter(it -> !it.platform().isEcs());
  }

  private static Stream<FleetWorkload> ecs(Fleet fleet) {
    return fleet.workloads().stream().filter(it -> it.platform().isEcs());
  }

  /** The number of their clusters, if there are several. */
  private static String several(String what, Stream<FleetWorkload> workloads) {
    long clusters =
        workloads.map(it -> it.id().cluster()).filter(it -> !it.isEmpty()).distinct().count();
    return clusters > 1 ? ", " + clusters + what : "";
  }

  private void total(AnsiStyle style, int number, String what) {
    if (number > 0) {
      String text = TextWriter.padded("", 6 - String.valueOf(number).length()) + number;
      lines.exact(options.in(style, text).then("  " + what));
    }
  }
}

package dev.whoami.lint.program;

import dev.whoami.lint.file.Text;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of a Helm chart, told by the Chart.yaml in it: its templates and its own charts. */
public final class ChartFolder {
  private static final Pattern IN_CHART = Pattern.compile("((?:.*/)?)templates/.+");
  private static final Pattern IN_CHARTS = Pattern.compile("((?:.*/)?)charts/[^/]+/Chart\\.yaml");

  private ChartFolder() {}

  /**
   * Whether a chart is in another chart, which is rendered with it. A folder "charts" that is in no
   * chart has charts of their own, as most repositories of charts have them.
   */
  static boolean holdsChart(String chartFile) {
    return isThere(IN_CHARTS.matcher(chartFile));
  }

  /** Whether a file is a template of a chart, which is named as a whole. */
  public static boolean holdsTemplate(String name) {
    return isThere(IN_CHART.matcher(name));
  }

  private static boolean isThere(Matcher inChart) {
    return inChart.matches() && !textOf(inChart.group(1) + "Chart.yaml").isEmpty();
  }

  /** Empty where it cannot be read. */
  static String textOf(String name) {
    try (StreamedFile file = StreamedFile.open(name)) {
      return Text.upToLimit(file.text());
    } catch (IOException unreadable) {
      return "";
    }
  }
}

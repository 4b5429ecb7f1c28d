package dev.whoami.secret;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.Format;
import dev.whoami.report.HadoopReport;
import dev.whoami.report.RolesReport;
import dev.whoami.report.json.HadoopFields;
import dev.whoami.report.writer.RenderOptions;
import java.util.ArrayList;
import java.util.List;

/** Everything that the commands can write of one diagnosis. */
final class Reports {
  private static final RenderOptions MOST = RenderOptions.plain().verbose(true).wholeKeyIds(true);
  private static final RenderOptions COLORED =
      RenderOptions.terminal(100).colored(true).verbose(true).wholeKeyIds(true);
  private static final List<RenderOptions> PAPERS =
      List.of(RenderOptions.plain(), RenderOptions.plain().verbose(true), MOST, COLORED);

  private Reports() {}

  static List<String> of(Diagnosis diagnosis) {
    List<String> all = new ArrayList<>();
    for (Format format : Format.values()) {
      PAPERS.forEach(options -> all.add(format.render(diagnosis, options)));
    }
    all.add(ChainsReport.table(diagnosis, COLORED).text());
    all.add(ChainsReport.full(diagnosis, COLORED).text());
    all.add(ChainsReport.json(diagnosis, MOST).text());
    all.add(HadoopReport.report(diagnosis, COLORED).text());
    all.add(HadoopFields.report(diagnosis, MOST).text());
    all.add(RolesReport.report(diagnosis, COLORED).text());
    all.add(RolesReport.json(diagnosis).text());
    return all;
  }
}

package dev.whoami.fleet;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What kubectl and the AWS CLI print, as somebody else may have written it. */
public final class FleetFuzz {
  public static final Seeds FILES =
      Seeds.of(
          "{`apiVersion`:`v1`,`items`:[{`kind`:`Pod`,`metadata`:{`name`:`a`,`namespace`:`n`,"
              + "`creationTimestamp`:`2026-01-01T00:00:00Z`,`ownerReferences`:[{`kind`:`ReplicaSet`,"
              + "`name`:`a-1`,`controller`:true}]},`spec`:{`containers`:[{`name`:`c`,`env`:[{"
              + "`name`:`AWS_SECRET_ACCESS_KEY`,`value`:`%`},{`name`:`AWS_ACCESS_KEY_ID`}]}]}}],"
              + "`kind`:`List`}",
          "{`services`:[{`serviceArn`:`a`}],`nextToken`:`x`}{`Role`:{`Arn`:`arn:aws:iam::1:role/a`}}",
          "kind: Pod\napiVersion: v1\nmetadata: &a {name: b}\nspec: *a\n---\n- kind: Node\n");

  private FleetFuzz() {}

  public static void files(byte[] input, Said said) {
    Fleet fleet = read(input);
    fleet.unreadable().values().forEach(said::line);
    fleet.open().forEach(it -> said.hidesSecrets(it.what() + it.why() + it.howToGet()));
    for (FleetFormat each : FleetFormat.values()) {
      said.lines(each.render(fleet, RenderOptions.plain().verbose(true)));
    }
  }

  private static Fleet read(byte[] input) {
    try {
      Path file = Files.createTempFile("fleet", "");
      try {
        Files.write(file, input);
        return Fleet.of(List.of(file.toString()), FleetFilter.all());
      } finally {
        Files.delete(file);
      }
    } catch (IOException noFile) {
      throw new UncheckedIOException(noFile);
    }
  }
}

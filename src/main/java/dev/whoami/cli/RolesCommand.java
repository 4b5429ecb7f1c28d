package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.RolesReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The four ECS roles, filled in with what is known here. */
@Command(
    name = "roles",
    description = "The four ECS roles: what is known of them here, and how each is made.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RolesCommand implements Callable<Integer> {
  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private String format = "text";

  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final LookOptions look = new LookOptions();
  @Mixin private final PaperOptions paper = new PaperOptions();

  @Override
  public Integer call() {
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format " + format + " is not known; there are: text, json");
    }
    Diagnosis diagnosis = Whoami.diagnose(look.surroundings(), terraform.in(look.question()));
    System.out.print(
        format.equals("json")
            ? RolesReport.json(diagnosis)
            : RolesReport.text(diagnosis, paper.terminal()));
    return 0;
  }
}

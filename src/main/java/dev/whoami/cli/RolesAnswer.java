package dev.whoami.cli;

import dev.whoami.chain.Client;
import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.report.RolesReport;
import dev.whoami.report.writer.Report;
import dev.whoami.world.output.Output;
import picocli.CommandLine.Mixin;

/** The four ECS roles with the values that are known here, and the options of that report. */
final class RolesAnswer {
  @Mixin private final JsonOption format = new JsonOption();

  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  void take(PlainArguments given) {
    format.take(given);
    inspection.take(given);
  }

  TerraformOption terraform() {
    return terraform;
  }

  InspectionOptions inspection() {
    return inspection;
  }

  OutputOptions shown() {
    return outputOptions;
  }

  /** Whether the format is JSON, which a finding's page does not have. */
  boolean isJson() {
    return format.isJson();
  }

  /** Prints the roles, and returns the exit code. */
  int report() {
    boolean isJson = format.startsJson();
    DiagnosisRequestBuilder request = inspection.request().client(Client.AWS_SDK_JAVA_V2);
    Diagnosis diagnosis = inspection.diagnose(terraform.in(request).build());
    Report report =
        isJson
            ? RolesReport.json(diagnosis)
            : RolesReport.report(diagnosis, outputOptions.terminal());
    Output.standard().report(report.text());
    return report.isWhole() ? 0 : 1;
  }
}

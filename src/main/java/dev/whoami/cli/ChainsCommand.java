package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.ConfigReport;
import dev.whoami.report.writer.Report;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which identity each client library gets in this container. */
@Command(
    name = "chains",
    description = "Which identity each client library gets here, and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ChainsCommand implements Callable<Integer> {
  private static final String PROGRAMS = "programs";

  @Option(
      names = "--client",
      paramLabel = "ID[@VERSION],…",
      completionCandidates = CompletionValues.Clients.class,
      description =
          "Show the whole walk of these clients, at these versions; or \"programs\": "
              + "one line each for the programs whose chains are known.")
  private @Nullable String clients;

  @Option(
      names = "--config",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Read these configuration files of programs, and say who each program would "
              + "be here that they configure: fluent-bit.conf, loki.yaml, objstore.yml, "
              + "client.properties, application.yml, core-site.xml, rclone.conf, …")
  private @Nullable List<String> configs;

  @Mixin private final JsonOption format = new JsonOption();

  @Option(
      names = "--try",
      description =
          "Also run the AWS CLI, boto3 and the SDKs for JavaScript where they are "
              + "installed, and compare; --timeout is 20s then.")
  private boolean tries;

  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() {
    boolean isJson = format.isJson();
    if (isJson) {
      AgentNotice.tell();
    }
    if (configs != null) {
      return walkConfigured(configs, isJson);
    }
    Diagnosis diagnosis = Whoami.diagnose(inspection.surroundings(), request());
    Report report = report(diagnosis, isJson);
    Output.standard().report(report.text());
    return report.isWhole() && ChainsReport.isAsPredicted(diagnosis) ? 0 : 1;
  }

  private int walkConfigured(List<String> files, boolean isJson) {
    Surroundings here = inspection.surroundings();
    List<ClientVersion> versions =
        clients == null ? Collections.emptyList() : ClientNames.parse("--client", clients);
    List<ConfiguredProgram> programs = ConfigOption.programs(files, versions, here);
    DiagnosisRequest request =
        inspection.request().client(programs.get(0).client().client()).configured(programs).build();
    Diagnosis diagnosis = Whoami.diagnose(here, request);
    Report report =
        isJson
            ? ConfigReport.json(diagnosis, outputOptions.file())
            : ConfigReport.text(diagnosis, outputOptions.terminal());
    Output.standard().report(report.text());
    return report.isWhole() ? diagnosis.programExitCode() : 1;
  }

  private DiagnosisRequest request() {
    DiagnosisRequest.Builder request =
        tries ? inspection.request("20s").tryingOtherLanguages() : inspection.request();
    request = request.client(Client.AWS_SDK_JAVA_V2);
    if (clients == null) {
      return request.imaginingHadoop().build();
    }
    return isOfPrograms()
        ? request.walking(ClientVersion.programs()).build()
        : request.walking(ClientNames.parse("--client", clients)).build();
  }

  private boolean isOfPrograms() {
    return PROGRAMS.equals(clients);
  }

  private Report report(Diagnosis diagnosis, boolean isJson) {
    if (isJson) {
      return ChainsReport.json(diagnosis, outputOptions.file());
    }
    return clients == null || isOfPrograms()
        ? ChainsReport.table(diagnosis, outputOptions.terminal())
        : ChainsReport.full(diagnosis, outputOptions.terminal());
  }
}

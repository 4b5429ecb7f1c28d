package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.Report;
import dev.whoami.world.Output;
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
      description = {
        "Show the whole walk of these clients, at these versions; or \"programs\":",
        "one line each for the programs whose chains are known."
      })
  private @Nullable String clients;

  @Mixin private final JsonOption format = new JsonOption();

  @Option(
      names = "--try",
      description = {
        "Also run the AWS CLI, boto3 and the SDKs for JavaScript where they are",
        "installed, and compare; --timeout is 20s then."
      })
  private boolean tries;

  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() {
    boolean isJson = format.isJson();
    if (isJson) {
      AgentNotice.tell();
    }
    Diagnosis diagnosis = Whoami.diagnose(inspection.surroundings(), request());
    Report report = report(diagnosis, isJson);
    Output.standard().report(report.text());
    return report.isWhole() && ChainsReport.isAsPredicted(diagnosis) ? 0 : 1;
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

package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.report.AttachReport;
import dev.whoami.trial.TrialPolicy;
import dev.whoami.trial.TrialRefusal;
import dev.whoami.trial.attach.ApplicationTrial;
import dev.whoami.trial.attach.AttachFailure;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the AWS SDKs that a running JVM has loaded who they are, inside its process. */
@Command(
    name = "attach",
    description = "Ask a running JVM's own AWS SDK, inside its process, who it is.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A guest goes into the process, makes a new default chain of the classes that it",
      "finds there, and leaves. It changes no class and ends nothing; the keys stay.",
      "Exit codes: 0 each library found credentials, as predicted; 1 one did not, or",
      "none is loaded; 2 the process cannot be asked."
    })
final class AttachCommand implements Callable<Integer> {
  private static final String USUAL_TIMEOUT = "20s";

  @Parameters(paramLabel = "PID", description = "The process, as this container numbers it.")
  private long pid;

  @Mixin private final JsonOption format = new JsonOption();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long the application may take to answer: 20s (the default), 1m.")
  private String timeout = USUAL_TIMEOUT;

  @Option(
      names = "--run-credential-process",
      description = "Let the application run the credential_process of a profile.")
  private boolean runsCredentialProcess;

  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() {
    boolean isJson = format.isJson();
    Duration limit = TimeText.TIMEOUT.parse(timeout);
    if (isJson) {
      AgentNotice.tell();
    }
    try {
      return ask(isJson, limit);
    } catch (AttachFailure failure) {
      throw new UsageException("attach " + pid + ": " + failure.sentence());
    }
  }

  private int ask(boolean isJson, Duration limit) throws AttachFailure {
    if (ApplicationTrial.makesJavaWarn(pid)) {
      Output.error()
          .line(
              "whoami: from Java 21 on, process "
                  + pid
                  + " prints a warning about this on its own standard error, and continues.");
    }
    KnownProcess process = KnownProcess.of(pid).orElseThrow(this::ended);
    Surroundings there = process.surroundings().orElseThrow(this::ended);
    requireNoProgram(there);
    DiagnosisRequest request =
        DiagnosisRequest.builder()
            .client(Client.AWS_SDK_JAVA_V2)
            .options(options())
            .withinOrLonger(Duration.ofSeconds(5))
            .build();
    Diagnosis diagnosis = Whoami.diagnose(there, request);
    if (!process.isThere()) {
      // Its number may be another's by now.
      throw ended();
    }
    Optional<StsAddress> sts = diagnosis.examination().sts();
    ApplicationTrial trial =
        ApplicationTrial.run(
            pid,
            sts.flatMap(StsAddress::requestUrl),
            sts.map(StsAddress::region).orElse(""),
            limit);
    AttachReport report =
        AttachReport.of(
            pid, trial, diagnosis, isJson ? outputOptions.file() : outputOptions.terminal());
    Output.standard().report(isJson ? report.json() : report.text());
    return report.exitCode();
  }

  private ProbeOptions options() {
    return ProbeOptions.of(false, runsCredentialProcess);
  }

  private UsageException ended() {
    return new UsageException("attach " + pid + ": it has ended meanwhile");
  }

  /** The application's own chain would run the program of a profile as the application. */
  private void requireNoProgram(Surroundings there) {
    Optional<TrialRefusal> refusal = new TrialPolicy(there, options()).forProfiles();
    if (refusal.isPresent()) {
      throw new UsageException("attach " + pid + ": " + refusal.get().text());
    }
  }
}

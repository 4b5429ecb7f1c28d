package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.Client;
import dev.whoami.cli.start.AgentNotice;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.report.AttachReport;
import dev.whoami.report.writer.Notice;
import dev.whoami.trial.TrialPolicy;
import dev.whoami.trial.TrialRefusal;
import dev.whoami.trial.attach.ApplicationTrial;
import dev.whoami.trial.attach.AttachDeadline;
import dev.whoami.trial.attach.AttachFailure;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the AWS SDKs in a running JVM for their identity, inside its process. */
final class InsideProcess {
  private static final String USUAL_TIMEOUT = "20s";

  private final long pid;
  private final AttachDeadline deadline;
  private final boolean runsCredentialProcess;

  private InsideProcess(long pid, AttachDeadline deadline, boolean runsCredentialProcess) {
    this.pid = pid;
    this.deadline = deadline;
    this.runsCredentialProcess = runsCredentialProcess;
  }

  /** The process as --pid names it, which is found within the time. */
  static InsideProcess named(
      String process, @Nullable String timeout, boolean runsCredentialProcess) {
    AttachDeadline deadline = deadline(timeout);
    long pid = ProcessOption.inTime(process, deadline.left(), () -> ProcessOption.pid(process));
    return new InsideProcess(pid, deadline, runsCredentialProcess);
  }

  /** The process with this number. */
  static InsideProcess of(long pid, @Nullable String timeout, boolean runsCredentialProcess) {
    return new InsideProcess(pid, deadline(timeout), runsCredentialProcess);
  }

  /** The time is as the user gives it; without one it is 20 s. */
  private static AttachDeadline deadline(@Nullable String timeout) {
    return AttachDeadline.in(TimeText.TIMEOUT.parse(timeout == null ? USUAL_TIMEOUT : timeout));
  }

  /** Prints the answers, and returns the exit code. */
  int ask(boolean isJson, OutputOptions shown) {
    if (isJson) {
      AgentNotice.tell();
    }
    try {
      return report(isJson, shown);
    } catch (AttachFailure failure) {
      throw wrong(failure.sentence());
    }
  }

  private int report(boolean isJson, OutputOptions shown) throws AttachFailure {
    if (ApplicationTrial.makesJavaWarn(pid, deadline.left())) {
      Notice.print(
          "whoami: from Java 21 on, process "
              + pid
              + " prints a warning about this on its own standard error, and continues.");
    }
    KnownProcess process = KnownProcess.of(pid).orElseThrow(this::ended);
    Surroundings there =
        ProcessLook.severalWithin(deadline.left(), process::surroundings)
            .flatMap(it -> it)
            .orElseThrow(this::ended);
    requireNoProgram(there);
    DiagnosisRequest request =
        DiagnosisRequest.builder()
            .client(Client.AWS_SDK_JAVA_V2)
            .options(options())
            .within(deadline.left().dividedBy(2))
            .build();
    Diagnosis diagnosis = Whoami.diagnose(there, request);
    if (!process.isThere()) {
      // Another process may have this pid by now.
      throw ended();
    }
    Optional<StsAddress> sts = diagnosis.examination().sts();
    ApplicationTrial trial =
        ApplicationTrial.run(
            pid,
            sts.flatMap(StsAddress::requestUrl),
            sts.map(StsAddress::region).orElse(""),
            deadline.left());
    AttachReport report =
        AttachReport.of(pid, trial, diagnosis, isJson ? shown.file() : shown.terminal());
    Output.standard().report(isJson ? report.json() : report.text());
    return report.exitCode();
  }

  private ProbeOptions options() {
    return ProbeOptions.of(false, runsCredentialProcess);
  }

  private UsageException ended() {
    return wrong("it has ended meanwhile");
  }

  /**
   * Requires that no profile runs a program. The application's own chain would run it as the
   * application.
   */
  private void requireNoProgram(Surroundings there) {
    Optional<TrialRefusal> refusal = new TrialPolicy(there, options()).forProfiles();
    if (refusal.isPresent()) {
      throw wrong(refusal.get().text());
    }
  }

  private UsageException wrong(String why) {
    return new UsageException("--pid " + pid + " --inside: " + why);
  }
}

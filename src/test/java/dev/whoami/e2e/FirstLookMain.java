package dev.whoami.e2e;

import dev.whoami.Whoami;
import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.LiveSurroundings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What whoami predicts for the clients ID@VERSION,… where it does not run the SDK, as the JSON of
 * "whoami clients". The SDK's own trial comes after the probes, so it does not meet a failure that
 * ends. Then whoami looks again, and reports what a client would be that starts later. Here the
 * prediction is of a client that asks first.
 */
public final class FirstLookMain {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private FirstLookMain() {}

  public static void main(String[] arguments) {
    List<ClientVersion> clients =
        Arrays.stream(arguments[0].split(",", -1)).map(FirstLookMain::client).toList();
    DiagnosisRequest request =
        DiagnosisRequest.builder()
            .client(Client.AWS_SDK_JAVA_V2)
            .options(ProbeOptions.of(false, true))
            .walking(clients)
            .within(LIMIT)
            .withoutRunningTheSdk()
            .build();
    Diagnosis diagnosis = Whoami.diagnose(new LiveSurroundings(), request);
    RenderOptions options = RenderOptions.plain().wholeKeyIds(true);
    System.out.println(ChainsReport.json(diagnosis, options).text());
    System.exit(0);
  }

  private static ClientVersion client(String text) {
    String[] parts = text.split("@", -1);
    return ClientVersion.of(
        Client.named(parts[0]).orElseThrow(), Version.parse(parts[1]).orElseThrow());
  }
}

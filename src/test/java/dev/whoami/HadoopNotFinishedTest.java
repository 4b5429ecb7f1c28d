package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.HadoopReport;
import dev.whoami.report.json.HadoopFields;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.file.Listing;
import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A search for Hadoop that did not come to its end says nothing of what is there. */
class HadoopNotFinishedTest {
  private static final String SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYz";

  @Test
  void aSearchThatTheDeadlineCutDoesNotSayThatThereIsNone() {
    CountDownLatch never = new CountDownLatch(1);
    Diagnosis it = diagnosed(() -> await(never), Duration.ofMillis(300));
    never.countDown();
    assertThat(text(it))
        .doesNotContain("No Hadoop is here")
        .startsWith("Whether Hadoop is here is not known")
        .contains("WHO003");
    assertThat(codes(it)).contains("\"WHO003\"");
    assertThat(it.hadoopExitCode()).isZero();
  }

  @Test
  void aSearchThatCrashedIsABugOfOursAndCostsNobodyTheDiagnosis() {
    Diagnosis it = diagnosed(HadoopNotFinishedTest::crash, Duration.ofMinutes(5));
    assertThat(text(it))
        .doesNotContain("No Hadoop is here")
        .doesNotContain(SECRET)
        .startsWith("Whether Hadoop is here is not known")
        .contains("WHO001");
    assertThat(codes(it)).contains("\"WHO001\"", "java.lang.IllegalStateException at ");
    assertThat(it.hadoopExitCode()).isEqualTo(1);
    assertThat(it.findings()).extracting(Finding::code).contains("WHO001");
  }

  @Test
  void oneThatRanOutOfMemoryIsNoOtherCase() {
    Diagnosis it =
        diagnosed(
            () -> {
              throw new OutOfMemoryError(SECRET);
            },
            Duration.ofMinutes(5));
    assertThat(text(it)).contains("WHO001").doesNotContain("No Hadoop is here");
  }

  @Test
  void oneThatCameToItsEndSaysSo() {
    Diagnosis it = diagnosed(() -> {}, Duration.ofMinutes(5));
    assertThat(text(it)).startsWith("No Hadoop is here").doesNotContain("WHO001", "WHO003");
    assertThat(text(it).lines()).hasSize(2);
  }

  private static void crash() {
    throw new IllegalStateException(SECRET);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Diagnosis it) {
    return HadoopReport.report(it, RenderOptions.plain()).text();
  }

  private static String codes(Diagnosis it) {
    return JsonParser.parseString(HadoopFields.report(it, RenderOptions.plain()).text())
        .getAsJsonObject()
        .getAsJsonArray("findings")
        .toString();
  }

  /** Where a Hadoop usually is, this happens. */
  private static Diagnosis diagnosed(Runnable trap, Duration limit) {
    ForwardingSurroundings here =
        new ForwardingSurroundings(new FakeSurroundings()) {
          @Override
          public Listing list(String folder, int most) {
            if (folder.equals("/opt")) {
              trap.run();
            }
            return super.list(folder, most);
          }
        };
    return Whoami.diagnose(
        here, DiagnosisRequest.builder().imaginingHadoop().within(limit).build());
  }
}

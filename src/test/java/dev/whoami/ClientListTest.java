package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.Client;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.writer.RenderOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of all clients: in groups by their identity, and those that were found first. */
class ClientListTest {
  private static String list(String scenario) {
    RecordedScenario recorded = RecordedScenario.named(scenario);
    return ChainsReport.table(recorded.diagnosis(), RenderOptions.plain()).text();
  }

  @Test
  void clientsWithOneIdentityShareOneGroup() {
    String list = list("endpoint-500-error");
    assertThat(list)
        .contains("\n    HOST ROLE ")
        .contains("\n  ! error: container answered 500")
        .contains("\n  ! marks another identity than that of AWS SDK for Java 2.x.");
    String inOneLine = list.replaceAll("\\s+", " ");
    for (Client each : Client.values()) {
      if (!each.isProgram() && !each.isOfHadoop()) {
        assertThat(inOneLine.split(Pattern.quote(each.shortTitle()), -1))
            .as(each.id())
            .hasSizeGreaterThan(1);
      }
    }
    assertThat(list.lines()).hasSizeLessThan(40);
  }

  @Test
  void whatWasFoundComesFirst() {
    String list = list("s3fs-library");
    assertThat(list).contains("\nFound here\n").contains("\nNot found here\n");
    String found = list.substring(list.indexOf("Found here"), list.indexOf("Not found here"));
    assertThat(found).contains("s3fs ").doesNotContain("JavaScript", "Rust");
  }

  @Test
  void whereNothingWasFoundThereIsNoHeading() {
    assertThat(list("fargate-no-role")).doesNotContain("Found here", "Not found here");
  }
}

package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where a person or a console cut or masked the part that tells most. */
class CutTextTest {
  private static final String ISSUER = "https://oidc.eks.eu-west-1.amazonaws.com/id/";
  private static final String START =
      "ResourceInitializationError: unable to pull secrets or registry auth: execution resource"
          + " retrieval failed: ";

  private static String read(String text) throws IOException {
    LogReading log = LogReading.of("app.log", new StringReader(text));
    return LogReport.text(log, RenderOptions.plain(), false).replaceAll("\\s+", " ");
  }

  /** IAM takes an address without its ID, and makes a provider that no token fits. */
  @ParameterizedTest
  @ValueSource(strings = {"*****", "<ID>", "XXXXXXXX", "abc***", "A0B1...", "[REDACTED]"})
  void anIssuerThatIsMaskedStandsInNoCommand(String masked) throws IOException {
    assertThat(read("InvalidIdentityToken: No OpenIDConnect provider found for " + ISSUER + masked))
        .contains("--url ISSUER ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "\"", " now"})
  void anIssuerThatIsWholeStandsInTheCommand(String behind) throws IOException {
    String id = "0A1B2C3D4E5F60718293A4B5C6D7E8F9";
    assertThat(
            read(
                "InvalidIdentityToken: No OpenIDConnect provider found for "
                    + ISSUER
                    + id
                    + behind))
        .contains("--url " + ISSUER + id + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "unable to retrieve secret from asm: service call has been retried 5 time(s): failed to fetch",
    "unable to retrieve secrets from ssm: service call has been retried 1 time...",
    "unable to retrieve ecr registry auth",
  })
  void aStartThatFailsForAReasonThatIsCutOff(String cut) throws IOException {
    assertThat(read(START + cut)).contains("Its reason is cut off");
  }

  @Test
  void aStartThatIsDeniedIsNamedWithoutItsCaller() throws IOException {
    assertThat(
            read(START + "unable to retrieve secrets from ssm: AccessDeniedException: User: ...."))
        .contains("the role that ECS itself uses lacks a permission")
        .doesNotContain("Its reason is cut off");
  }

  @Test
  void keysOfTheInstanceThatWereNotReadToTheirEnd() throws IOException {
    assertThat(
            read(
                "operation error SQS: ReceiveMessage, failed to sign request: failed to retrieve"
                    + " credentials: failed to decode web EC2 IMDS role credentials, context"
                    + " canceled"))
        .contains("The instance metadata named the role");
  }
}

package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.Whoami;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.AttachReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.http.FakeSurroundings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an application answers, the JSON is what docs/attach.schema.json defines. */
class AttachSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/attach.schema.json").toUri());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        """
        java 17.0.21
        library aws-sdk-java-v2
        package made.up.shaded
        loader java.net.URLClassLoader
        version 2.30.1
        sts true
        code z
        provider ContainerCredentialsProvider
        ending FOUND
        key ASIAEXAMPLEEXAMPLE01
        arn arn:aws:sts::111122223333:assumed-role/app/0123
        account 111122223333
        """,
        """
        library aws-sdk-java-v1
        error com.amazonaws.SdkClientException
        library hadoop-s3a
        version 2.10.2
        ending ANONYMOUS
        library aws-sdk-java-v1
        key ASIAEXAMPLEEXAMPLE01
        refusal ExpiredToken
        library aws-sdk-java-v2
        key ASIAEXAMPLEEXAMPLE01
        unasked java.net.ConnectException
        """,
        "library \u001b[31m\nversion !\n"
      })
  void isAsItsSchemaSays(String answer) throws AttachFailure {
    String json =
        AttachReport.of(
                7,
                ApplicationTrial.of(answer + "jar closed\nend end\n"),
                Whoami.diagnose(
                    new FakeSurroundings(),
                    DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build()),
                RenderOptions.plain())
            .json();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }
}

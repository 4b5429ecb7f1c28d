package dev.whoami.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which system properties of process 1 have a client choose otherwise there than here. */
class PropertyComparisonTest {
  /**
   * The words of process 1 without java itself, its variables, and the variables and properties
   * here: a name that begins with a small letter is a property.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Daws.accessKeyId=A -Daws.secretKey=s App ||| accessKeyId | accessKeyId",
        "-Daws.accessKeyId=A -Daws.secretAccessKey=s App ||| accessKeyId | accessKeyId",
        "-Daws.accessKeyId=A App ||| '' | ''",
        "-Daws.accessKeyId= -Daws.secretKey=s App ||| '' | ''",
        "App -Daws.accessKeyId=A -Daws.secretKey=s ||| '' | ''",
        "-Daws.accessKeyId=A -Daws.secretKey=s App || AWS_ACCESS_KEY_ID=A | '' | ''",
        "-Daws.accessKeyId=A -Daws.secretKey=s App || aws.accessKeyId=A | '' | ''",
        "-Daws.accessKeyId=A -Daws.secretKey=s App || AWS_ACCESS_KEY_ID=B | accessKeyId |"
            + " accessKeyId",
        "-Daws.accessKeyId=A -Daws.secretKey=s App | AWS_ACCESS_KEY_ID=B | AWS_ACCESS_KEY_ID=B |"
            + " accessKeyId | ''",
        "-Daws.accessKeyId=A -Daws.secretKey=s App | AWS_ACCESS_KEY_ID=B | AWS_ACCESS_KEY_ID=A | ''"
            + " | ''",
        "-Daws.accessKeyId=A -Daws.secretKey=s -Daws.sessionToken=t App || AWS_ACCESS_KEY_ID=A |"
            + " sessionToken | sessionToken",
        "-Daws.accessKeyId=A -Daws.secretKey=s -Daws.sessionToken=t App || AWS_ACCESS_KEY_ID=A"
            + " AWS_SESSION_TOKEN=t | '' | ''",
        "-Daws.profile=a App ||| profile | profile",
        "-jar app.jar -Daws.profile=a ||| '' | ''",
        "-Daws.profile=a App || AWS_PROFILE=a | '' | ''",
        "-Daws.profile=a App | AWS_PROFILE=b | AWS_PROFILE=b | profile | ''",
        "-Daws.profile=a App | AWS_PROFILE=b | aws.profile=a | '' | profile",
        "-Daws.roleArn=r App ||| '' | ''",
        "-Daws.roleArn=r -Daws.webIdentityTokenFile=/t App ||| roleArn webIdentityTokenFile | ''",
        "-Daws.roleArn=r App | AWS_WEB_IDENTITY_TOKEN_FILE=/t AWS_ROLE_ARN=q |"
            + " AWS_WEB_IDENTITY_TOKEN_FILE=/t AWS_ROLE_ARN=q | roleArn | ''",
        "-Daws.containerCredentialsPath=/a App ||| containerCredentialsPath | ''",
        "-Daws.containerCredentialsFullUri=http://localhost/a App ||| containerCredentialsFullUri |"
            + " ''",
        "-Daws.containerCredentialsFullUri=http://localhost/a App |"
            + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/b |"
            + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/b | '' | ''",
        "-Daws.disableEc2Metadata=true App ||| disableEc2Metadata | ''",
        "-Daws.disableEc2Metadata=false App ||| '' | ''",
        "-Daws.region=eu-west-1 App ||| '' | ''",
        "-Daws.profile=a App | _JAVA_OPTIONS=-Daws.profile=b | aws.profile=b | '' | ''",
        "-Daws.profile=a App | JAVA_TOOL_OPTIONS=-Daws.profile=b | aws.profile=a | '' | ''",
        "-Daws.profile=a App | JDK_JAVA_OPTIONS=-Daws.profile=b | aws.profile=b | profile |"
            + " profile",
        "-Xmx1g App | JDK_JAVA_OPTIONS=-Daws.profile=a JAVA_TOOL_OPTIONS=-Daws.profile=b |"
            + " aws.profile=a | '' | ''",
        "-Xmx1g App | JDK_JAVA_OPTIONS=-Daws.profile=a _JAVA_OPTIONS=-Daws.profile=b |"
            + " aws.profile=a | profile | profile",
      })
  void comparesAsTheClientChooses(
      String words, String theirs, String own, String propertiesFirst, String variablesFirst) {
    FakeSurroundings here =
        new FakeSurroundings()
            .file("/proc/1/cmdline", ("java " + words + " ").replace(' ', '\0'))
            .file("/proc/1/environ", theirs == null ? "" : theirs.replace(' ', '\0') + '\0');
    for (String each : own == null ? new String[0] : own.split(" ")) {
      String[] parts = each.split("=", 2);
      if (Character.isLowerCase(parts[0].charAt(0))) {
        here.prop(parts[0], parts[1]);
      } else {
        here.env(parts[0], parts[1]);
      }
    }
    assertThat(differing(here, PropertyOrder.PROPERTIES_FIRST)).isEqualTo(propertiesFirst);
    assertThat(differing(here, PropertyOrder.VARIABLES_FIRST)).isEqualTo(variablesFirst);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "exec java", "/opt/jdk/bin/java", "A=b java"})
  void findsTheOptionsInTheTextOfAShell(String java) {
    FakeSurroundings here =
        new FakeSurroundings()
            .file("/proc/1/cmdline", "/bin/sh\0-c\0" + java + " -Daws.profile=a App\0")
            .file("/proc/1/environ", "");
    assertThat(differing(here, PropertyOrder.PROPERTIES_FIRST)).isEqualTo("profile");
  }

  private static String differing(FakeSurroundings here, PropertyOrder order) {
    Witness w = new Witness(here);
    return new PropertyComparison(FirstJvm.all(1, w).get(0), order, w)
        .differing().keySet().stream()
            .map(it -> it.text().substring("aws.".length()))
            .collect(Collectors.joining(" "));
  }
}

package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.FakeSurroundings;
import dev.whoami.world.HttpReply;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the real libraries did with settings that one client reads and another does not, or reads
 * before it needs them. E: they took the keys of the environment, T: those of a helper at a
 * FULL_URI, H: those of the instance, -: none, ?: not compared.
 */
class MeasuredVariablesTest {
  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = IMDS + "/meta-data/iam/security-credentials/";

  private static final List<Client> CLIENTS =
      List.of(
          Client.AWS_SDK_JAVA_V2,
          Client.AWS_SDK_JAVA_V1,
          Client.BOTO3,
          Client.AWS_CLI_V2,
          Client.AWS_SDK_GO_V2,
          Client.AWS_SDK_GO_V1,
          Client.AWS_SDK_JS_V3,
          Client.AWS_SDK_JS_V2,
          Client.AWS_SDK_RUBY,
          Client.AWS_CRT,
          Client.AWS_SDK_KOTLIN);

  private final FakeSurroundings here =
      new FakeSurroundings().env("AWS_REGION", "us-west-2").env("HOME", "/home/app");

  /** Variables are separated by blanks; "keys" and "helper" stand for those that give them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # variables                                                      | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          keys                                                             | EEEEEEEEEEE
          keys AWS_CREDENTIAL_EXPIRATION=2020-01-01T00:00:00Z              | EE--EEEEEEE
          keys AWS_CREDENTIAL_EXPIRATION=never                             | EE--EEEEEEE
          keys AWS_CREDENTIAL_EXPIRATION=2026-01-02T00:00:00               | EE--EEEEEEE
          keys AWS_CREDENTIAL_EXPIRATION=2026-01-02T00:00:00+00:00         | EEEEEEEEEEE
          keys AWS_CREDENTIAL_EXPIRATION=                                  | EEEEEEEEEEE
          AWS_CREDENTIAL_EXPIRATION=2020-01-01T00:00:00Z                   | HHHHHHHHHHH
          AWS_METADATA_SERVICE_NUM_ATTEMPTS=0                              | HH--HHHHHHH
          AWS_METADATA_SERVICE_NUM_ATTEMPTS=-1                             | HH--HHHHHHH
          helper AWS_METADATA_SERVICE_NUM_ATTEMPTS=0                       | TTTTTTTTTTT
          AWS_METADATA_SERVICE_TIMEOUT=0                                   | H---HHHHHHH
          AWS_METADATA_SERVICE_TIMEOUT=-1                                  | ----HHHHHHH
          AWS_METADATA_SERVICE_TIMEOUT=0.5                                 | HH--HHHHHHH
          helper AWS_METADATA_SERVICE_TIMEOUT=0                            | T-TTTTTTTTT
          helper AWS_METADATA_SERVICE_TIMEOUT=long                         | T---TTTTTTT
          helper                                                           | TTTTTTTTTTT
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.1:7777/creds       | TT----TH-TT
          AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5                      | -H-------H-
          helper AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5               | TT----T-TTT
          keys AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5                 | EE----E-EEE
          address AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5              | HH----HHHHH
          address AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=                  | HH--HHHHHHH
          AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address                     | ---------?-
          AWS_EC2_METADATA_SERVICE_ENDPOINT=169.254.169.254                | --------HH-
          helper AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address              | TT--TTTTTTT
          keys AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address                | EE--EEEEEEE
          AWS_EC2_METADATA_V1_DISABLED=yes                                 | HHHH-HHHHHH
          keys AWS_EC2_METADATA_DISABLED=yes                               | EEEEEEEEEEE
          AWS_EC2_METADATA_DISABLED=yes                                    | -HHHHH--H-H
          """)
  void eachLibraryReadsAVariableWhenItWasSeenTo(String variables, String answers) {
    for (String each : variables.split(" ", -1)) {
      set(each);
    }
    instance();
    String predicted = answers();
    for (int i = 0; i < answers.length(); i++) {
      if (answers.charAt(i) != '?') {
        assertThat(predicted.charAt(i))
            .as("%s in %s", CLIENTS.get(i), predicted)
            .isEqualTo(answers.charAt(i));
      }
    }
  }

  private void set(String variable) {
    String[] parts = variable.replace("no_address", "no address").split("=", 2);
    switch (parts[0]) {
      case "keys" -> here.env("AWS_ACCESS_KEY_ID", "ENV").env("AWS_SECRET_ACCESS_KEY", "secret");
      case "helper" -> set("AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:7777/creds");
      case "address" -> set("AWS_EC2_METADATA_SERVICE_ENDPOINT=http://169.254.169.254");
      default -> here.env(parts[0], parts[1]);
    }
    if (parts[0].equals("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
      here.reply("GET " + parts[1], 200, document("TASK"));
    }
  }

  private void instance() {
    here.reply(
        "PUT " + IMDS + "/api/token",
        call ->
            HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "60"), "token"));
    here.reply("GET " + ROLES, 200, "node");
    here.reply("GET " + ROLES + "node", 200, document("HOST"));
  }

  private static String document(String id) {
    return "{\"Code\":\"Success\",\"AccessKeyId\":\""
        + id
        + "\",\"SecretAccessKey\":\"secret\",\"Token\":\"token\","
        + "\"Expiration\":\"2026-01-01T18:00:00Z\"}";
  }

  private String answers() {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    List<Observation> seen = new ArrayList<>();
    Arrays.stream(Source.values())
        .forEach(each -> seen.add(each.observe(here, () -> sts, ProbeOptions.of(false, false))));
    StringBuilder answers = new StringBuilder();
    for (Client each : CLIENTS) {
      answers.append(
          each.walk(new Observations(seen))
              .winner()
              .flatMap(it -> it.outcome().credentials())
              .map(it -> it.accessKeyId().substring(0, 1))
              .orElse("-"));
    }
    return answers.toString();
  }
}

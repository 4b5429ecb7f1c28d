package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the real libraries did with settings that one client reads and another does not, or reads
 * before it needs them. E: they took the keys of the environment, T: those of a helper at a
 * FULL_URI, H: those of the instance, -: none, ?: not compared.
 */
class MeasuredVariablesTest {
  private final MeasuredClients clients = new MeasuredClients();

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
          keys AWS_METADATA_SERVICE_TIMEOUT=0                              | E-EEEEEEEEE
          keys AWS_METADATA_SERVICE_TIMEOUT=-1                             | E-EEEEEEEEE
          keys helper AWS_METADATA_SERVICE_TIMEOUT=0                       | EEEEEEEEEEE
          helper AWS_METADATA_SERVICE_TIMEOUT=long                         | T---TTTTTTT
          helper                                                           | TTTTTTTTTTT
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.1:7777/creds       | TT----TH-TT
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.01:7777/creds  | TT----TH-TT
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.2:7777/creds  | TTTTTTTHTTH
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://LOCALHOST:7777/creds   | TTTTTTTT-TT
          AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5                      | -H-------H-
          helper AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5               | TT----T-TTT
          keys AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5                 | EE----E-EEE
          AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=ipv4                      | HHHHHH--HHH
          keys AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=ipv4                 | EEEEEEE-EEE
          keys blank_address AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5   | EE----EEEEE
          address AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=ipv4              | HHH-HHHHHHH
          address AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5              | HH----HHHHH
          address AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=                  | HH--HHHHHHH
          AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address                     | -----------
          AWS_EC2_METADATA_SERVICE_ENDPOINT=169.254.169.254                | --------HH-
          helper AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address              | TT--TTTTTTT
          keys AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address                | EE--EEEEEEE
          AWS_EC2_METADATA_V1_DISABLED=yes                                 | HHHH-HHHHHH
          keys AWS_ENDPOINT_URL=                                           | EEEEEEEE-EE
          keys AWS_ENDPOINT_URL= AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true  | EEEEEEEEEEE
          keys AWS_EC2_METADATA_DISABLED=yes                               | EEEEEEEEEEE
          AWS_EC2_METADATA_DISABLED=yes                                    | -HHHHH--H-H
          """)
  void eachLibraryReadsAVariableWhenItWasSeenTo(String variables, String answers) {
    for (String each : variables.split(" ", -1)) {
      set(each);
    }
    clients.instance("node", 200, MeasuredClients.document("HOST"));
    clients.assertAnswers(answers);
  }

  /** Ruby builds no client where what names an endpoint is not an http URL. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # line of the profile                  | variables                                                | Ruby
          endpoint_url = localhost:4566          | AWS_REGION=us-west-2                                     | -
          endpoint_url = ftp://x                 | AWS_REGION=us-west-2                                     | -
          endpoint_url = http://x                | AWS_REGION=us-west-2                                     | E
          endpoint_url = localhost:4566          | AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true                 | E
          endpoint_url = localhost:4566          | AWS_ENDPOINT_URL=http://x                                | E
          ignore_configured_endpoint_urls = true | AWS_ENDPOINT_URL=                                        | E
          ignore_configured_endpoint_urls = true | AWS_ENDPOINT_URL= AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=   | -
          region = us-west-2                     | AWS_ENDPOINT_URL=localhost:4566                          | -
          region = us-west-2                     | AWS_ENDPOINT_URL=http:                                   | E
          region = us-west-2                     | AWS_ENDPOINT_URL=HTTP://X                                | E
          region = us-west-2                     | AWS_ENDPOINT_URL= AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=1  | -
          """)
  void rubyMindsTheEndpointOfEveryService(String line, String variables, char answer) {
    set("keys");
    for (String each : variables.split(" ", -1)) {
      set(each);
    }
    clients.configFile("[default]\n" + line + "\n");
    assertThat(clients.answers().charAt(8)).isEqualTo(answer);
  }

  /**
   * For the SDK for Java 1, whose client of STS asks the instance for its region before it reads
   * the token, with keys in the profile behind it. Where no container is named, its chain itself
   * needs the class that asks the instance.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # variables                                                               | Java 1
          AWS_DEFAULT_REGION=us-west-2                                              | P
          container AWS_METADATA_SERVICE_TIMEOUT=long                               | -
          container AWS_METADATA_SERVICE_TIMEOUT=0                                  | -
          container AWS_METADATA_SERVICE_TIMEOUT=long AWS_REGION=us-west-2          | P
          container AWS_METADATA_SERVICE_TIMEOUT=long AWS_EC2_METADATA_DISABLED=true | P
          AWS_METADATA_SERVICE_TIMEOUT=long AWS_REGION=us-west-2                    | -
          AWS_METADATA_SERVICE_TIMEOUT=long AWS_EC2_METADATA_DISABLED=true          | -
          """)
  void javaV1EndsWhereTheInstanceCannotBeAskedForARegion(String variables, char answer) {
    MeasuredClients anywhere = MeasuredClients.withoutRegion();
    anywhere.set("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app");
    anywhere.set("AWS_WEB_IDENTITY_TOKEN_FILE", "/no/token");
    anywhere.fileOfAws(
        "credentials", "[default]\naws_access_key_id = PROFILE\naws_secret_access_key = secret\n");
    for (String each : variables.split(" ", -1)) {
      String[] parts =
          each.replace("container", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/x").split("=", 2);
      anywhere.set(parts[0], parts[1]);
    }
    assertThat(anywhere.answers().charAt(1)).isEqualTo(answer);
  }

  /** Where no session token is given, with this ec2_metadata_v1_disabled in the profile. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # variables                           | line          | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          AWS_REGION=us-west-2                  | true          | -----H-H-H-
          AWS_REGION=us-west-2                  | TRUE          | -----H-H-H-
          AWS_REGION=us-west-2                  | yes           | -HHHHH-HHH-
          AWS_SDK_LOAD_CONFIG=1                 | true          | ---------H-
          AWS_EC2_METADATA_V1_DISABLED=true     | false         | ---------H-
          """)
  void eachLibraryKnowsWhereImdsV1IsSwitchedOff(String variable, String value, String answers) {
    set(variable);
    clients.configFile("[default]\nec2_metadata_v1_disabled = " + value + "\n");
    clients.instance("node", 200, MeasuredClients.document("HOST"));
    clients.noSessionToken();
    assertThat(clients.answers()).isEqualTo(answers);
  }

  /** Older versions were run as well, or their sources read, which say where each change came. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # client        | before   | since    | variable                                                        | then | now
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.1:7777/creds      | H    | T
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.2:7777/creds  | H    | T
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | AWS_CONTAINER_CREDENTIALS_FULL_URI=http://LOCALHOST:7777/creds  | H    | T
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | helper                                                          | T    | T
          aws-sdk-java-v1 | 1.12.384 | 1.12.385 | AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.1:7777/creds      | -    | T
          aws-sdk-java-v1 | 1.12.384 | 1.12.385 | helper                                                          | T    | T
          aws-sdk-java-v2 | 2.16.103 | 2.16.104 | AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv5                     | H    | -
          aws-sdk-java-v1 | 1.11.864 | 1.11.865 | AWS_EC2_METADATA_SERVICE_ENDPOINT=http://169.254.169.254/       | H    | -
          aws-sdk-java-v1 | 1.11.864 | 1.11.865 | AWS_EC2_METADATA_SERVICE_ENDPOINT=no_address                    | H    | -
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | AWS_CONTAINER_CREDENTIALS_FULL_URI=https://localhost:7777/creds | T    | T
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | AWS_CONTAINER_CREDENTIALS_FULL_URI=https://127.0.0.1:7777/creds | T    | T
          aws-sdk-java-v2 | 2.19.18  | 2.19.19  | AWS_CONTAINER_CREDENTIALS_FULL_URI=https://127.0.0.2:7777/creds | H    | T
          aws-sdk-java-v1 | 1.12.384 | 1.12.385 | AWS_CONTAINER_CREDENTIALS_FULL_URI=https://localhost:7777/creds | T    | T
          aws-sdk-java-v1 | 1.12.384 | 1.12.385 | AWS_CONTAINER_CREDENTIALS_FULL_URI=https://example:7777/creds   | -    | T
          boto3           | 1.28.0   | 1.41.0   | AWS_CONTAINER_CREDENTIALS_FULL_URI=https://localhost:7777/creds | T    | T
          aws-sdk-java-v2 | 2.16.103 | 2.16.104 | AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv6                     | not asked | -
          aws-sdk-java-v1 | 1.11.864 | 1.11.865 | AWS_EC2_METADATA_SERVICE_ENDPOINT=http://127.0.0.1:7/           | not asked | -
          """)
  void aVariableIsReadAsEachVersionReadsIt(
      String id, String before, String since, String variable, String then, String now) {
    Client client = Client.named(id).orElseThrow();
    set(variable);
    clients.instance("node", 200, MeasuredClients.document("HOST"));
    assertThat(clients.answer(client, before)).as(before).isEqualTo(then);
    assertThat(clients.answer(client, since)).as(since).isEqualTo(now);
  }

  /** What only gives errors at the address that is set shows nothing of 169.254.169.254. */
  @Test
  void anErrorAtAnotherAddressIsNoAnswerOfEc2() {
    clients.set("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:8111");
    clients.errorAt("http://127.0.0.1:8111", 404);
    assertThat(clients.answer(Client.AWS_SDK_JAVA_V1, "1.11.864")).isEqualTo("not asked");
    assertThat(clients.answer(Client.AWS_SDK_JAVA_V1, "1.11.865")).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "build"})
  void javaV1LearnedThePrefixOfAProfile(String name) {
    clients.instance("node", 200, MeasuredClients.document("HOST"));
    clients.set("AWS_PROFILE", name);
    String section = "[profile " + name + "]\n";
    clients.fileOfAws(
        "config", section + "aws_access_key_id = FILE\naws_secret_access_key = secret\n");
    assertThat(clients.answer(Client.AWS_SDK_JAVA_V1, "1.12.78")).isEqualTo("H");
    assertThat(clients.answer(Client.AWS_SDK_JAVA_V1, "1.12.79")).isEqualTo("F");
  }

  /** Where a byte order mark is before the first line of the file, and the keys need no file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file      | variable              | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          config      | AWS_SDK_LOAD_CONFIG=1 | EE--E-EEEEE
          credentials | AWS_SDK_LOAD_CONFIG=1 | ?????-?????
          credentials | AWS_REGION=us-west-2  | ?????E?????
          """)
  void eachLibraryMindsAMarkBeforeAFileWhenItWasSeenTo(
      String file, String variable, String answers) {
    set("keys");
    set(variable);
    clients.fileOfAws(file, "\uFEFF[default]\naws_access_key_id = FILE\n");
    clients.assertAnswers(answers);
  }

  private void set(String variable) {
    String[] parts = variable.replace("no_address", "no address").split("=", 2);
    switch (parts[0]) {
      case "keys" -> {
        clients.set("AWS_ACCESS_KEY_ID", "ENV");
        clients.set("AWS_SECRET_ACCESS_KEY", "secret");
      }
      case "helper" ->
          clients.helperAt(MeasuredClients.HELPER, 200, MeasuredClients.document("TASK"));
      case "AWS_CONTAINER_CREDENTIALS_FULL_URI" ->
          clients.helperAt(parts[1], 200, MeasuredClients.document("TASK"));
      case "blank_address" -> set("AWS_EC2_METADATA_SERVICE_ENDPOINT=");
      case "address" -> set("AWS_EC2_METADATA_SERVICE_ENDPOINT=http://169.254.169.254");
      default -> clients.set(parts[0], parts[1]);
    }
  }
}

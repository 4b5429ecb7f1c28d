package dev.whoami.chain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which instance metadata the real libraries asked by what a profile says of them: H: those at the
 * usual address, E: those at another, -: none. Each reads the files with its own parser, and some
 * read other files than for their keys. The AWS CLI was 2.23.6, which takes no address without a
 * slash at its end.
 */
class MeasuredMetadataProfilesTest {
  private static final String ELSEWHERE = "http://127.0.0.1:1338";

  private final MeasuredClients clients = new MeasuredClients();

  /** A line break is \, the address E, and "ec2" stands for ec2_metadata. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # file        | text                                                              | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          config        | [default]\\ec2_service_endpoint = E                               | EHE-EHEEEHE
          config        | [default]\\ec2_service_endpoint: E                                | -HE-EHHHHH-
          config        | [profile default]\\region = any\\[default]\\ec2_service_endpoint = E | HHE-HHHHEHH
          config        | [default]\\region = any\\[profile default]\\ec2_service_endpoint = E | EHE-EHEHEHE
          config        | _[default]\\_ec2_service_endpoint = E                             | -HE-EHEEHH-
          config        | [default]\\EC2_SERVICE_ENDPOINT = E                               | HHE-EHHHHHH
          config        | [default]\\ec2_service_endpoint = E # mine                        | EH--EHEE-HE
          config        | [default]\\no setting\\ec2_service_endpoint = E                   | -H--EHEEEH-
          config        | [default]\\ec2_service_endpoint_mode = IPv5                       | -H---H---H-
          config        | [default]\\ec2_service_endpoint_mode: IPv5                        | -H---HHHHH-
          config        | [default]\\metadata_service_timeout = -1                          | -H--HHHHHHH
          config        | [default]\\metadata_service_timeout = long                        | -H--HHHHHHH
          config        | [default]\\metadata_service_num_attempts = 0                      | HH--HHHHHHH
          config loaded | [default]\\ec2_service_endpoint = E                               | EHE-EEEEEHE
          config of x   | [default]\\region = any\\[profile x]\\ec2_service_endpoint = E    | HHE-EHHHEHH
          credentials   | [default]\\ec2_service_endpoint = E                               | EHE-EHEHEHE
          """)
  void eachLibraryAsksWhereItsOwnParserReadsAnAddress(String file, String text, String answers) {
    lay(file, text);
    clients.instance("node", 200, MeasuredClients.document("HOST"));
    clients.instanceAt(ELSEWHERE, "node", MeasuredClients.document("ELSEWHERE"));
    clients.assertAnswers(answers);
  }

  /** Where no session token is given. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file        | text                                                              | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          config        | [default]\\ec2_v1_disabled = true                                 | -----H-H-H-
          config        | [default]\\ec2_v1_disabled: true                                  | -H---HHHHH-
          config of x   | [default]\\region = any\\[profile x]\\ec2_v1_disabled = true      | HH---HHH-H-
          credentials   | [default]\\ec2_v1_disabled = true                                 | -H---H---H-
          """)
  void eachLibraryKnowsWhereItsOwnParserReadsTheSwitch(String file, String text, String answers) {
    lay(file, text);
    clients.instance("node", 200, MeasuredClients.document("HOST"));
    clients.noSessionToken();
    clients.assertAnswers(answers);
  }

  private void lay(String file, String text) {
    String lines =
        text.replace("_[", " [")
            .replace("_ec2", "  ec2")
            .replace("ec2_", "ec2_metadata_")
            .replace("EC2_", "EC2_METADATA_")
            .replace("= E", "= " + ELSEWHERE)
            .replace(": E", ": " + ELSEWHERE)
            .replace('\\', '\n');
    clients.fileOfAws(file.split(" ", 2)[0], lines + "\n");
    if (file.endsWith(" loaded")) {
      clients.set("AWS_SDK_LOAD_CONFIG", "1");
    }
    if (file.endsWith(" of x")) {
      clients.set("AWS_DEFAULT_PROFILE", "x");
    }
  }
}

package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerServerTest {
  @ParameterizedTest
  @CsvSource({
    "http://169.254.170.2/v2/credentials/1, ECS_AGENT",
    "http://169.254.170.2:80/v2/credentials/1, ECS_AGENT",
    "http://169.254.170.2/creds, LOCAL_ENDPOINTS",
    "http://169.254.170.2/role/app, LOCAL_ENDPOINTS",
    "http://169.254.170.2/role-arn/arn:aws:iam::111122223333:role/app, LOCAL_ENDPOINTS",
    "http://169.254.170.23/v1/credentials, POD_IDENTITY_AGENT",
    "'http://[fd00:ec2::23]/v1/credentials', POD_IDENTITY_AGENT",
    "'http://[FD00:EC2::23]/v1/credentials', POD_IDENTITY_AGENT",
    "http://localhost:38517/2016-11-01/credentialprovider/, GREENGRASS",
    "http://localhost:1338/latest/meta-data/container/security-credentials, CLOUDSHELL",
    "http://127.0.0.1:9001/2021-04-23/credentials, SNAP_START",
    "http://169.254.170.2:8080/v2/credentials/1, OTHER",
    "https://169.254.170.2/v2/credentials/1, OTHER",
    "http://169.254.170.3/v2/credentials/1, OTHER",
    "http://169.254.170.23:8080/v1/credentials, OTHER",
    "http://169.254.170.2@127.0.0.1:7777/v2/credentials/1, OTHER",
    "http://127.0.0.1:7777/v2/credentials/1, OTHER",
    "http://localhost:7777/v1/credentials, OTHER",
    "'http://[::1]:7777/creds', OTHER",
    "http://169.254.170.2.example.com/v2/credentials/1, OTHER",
    "https://roles.example.com/v2/credentials/1, OTHER",
    "http://roles.example.com/2016-11-01/credentialprovider/, OTHER"
  })
  void theAddressTellsWhatAnswers(String uri, ContainerServer server) {
    assertThat(ContainerServer.at(URI.create(uri))).isEqualTo(server);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:41233/v2/credentials/1, ECS_AGENT",
    "http://127.0.0.1:41233/v1/credentials, POD_IDENTITY_AGENT",
    "http://127.0.0.1:41233/creds, OTHER",
    "http://localhost:41233/v2/credentials/1, OTHER",
    "http://169.254.170.2/v2/credentials/1, ECS_AGENT"
  })
  void theLabPlaysTheAgentsAtPortsOfThisMachine(String uri, ContainerServer server) {
    assertThat(ContainerServer.simulated(URI.create(uri))).isEqualTo(server);
  }
}

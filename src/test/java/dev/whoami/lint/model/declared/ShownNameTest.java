package dev.whoami.lint.model.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has the form of a name is shown; what may be a secret is not. */
class ShownNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders-web",
        "jobSupplyHubStagingNotifications",
        "PartnerDataFileUploadOfProduction",
        "OrdersServiceTaskDefinitionOfTheWeb3F2A91BC"
      })
  void aNameIsShown(String name) {
    assertThat(ShownName.name(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wJalrXUtnFEMIKMDENGbPxRfiCYzzzzzzzzzzzzz",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmn",
        "jobSupplyHubStagingNotifications7Zk2pQ9v"
      })
  void aLongRunThatIsNoWordsIsHidden(String text) {
    assertThat(ShownName.name(text)).isEqualTo(text.length() + " hidden characters");
  }
}

package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrustedOwnersTest {
  private static final String WHOLE = "         0          0 4294967295\n";
  private static final String PART = "         0     100000      65536\n";
  private static final String STRANGER = "65534";

  private static String status(String users) {
    return "Name:\tjava\nUid:\t" + users.replace(' ', '\t') + "\nGid:\t5\t5\t5\t5\n";
  }

  private static TrustedOwners in(String map, String ownMap, String users) {
    return TrustedOwners.of(status(users), map, ownMap, STRANGER);
  }

  @Test
  void rootAndTheUserOfTheProcessOwnItsTokens() {
    TrustedOwners owners = in("", WHOLE, "1000 1000 1000 1000");
    assertThat(owners.contain(0)).isTrue();
    assertThat(owners.contain(1000)).isTrue();
    assertThat(owners.contain(5)).as("its group is not an owner").isFalse();
    assertThat(owners.contain(1001)).isFalse();
  }

  @Test
  void aProgramThatChangedItsUserHasTheTokensOfRootAlone() {
    TrustedOwners owners = in("", WHOLE, "1000 33 33 33");
    assertThat(owners.contain(0)).isTrue();
    assertThat(owners.contain(1000)).isFalse();
    assertThat(owners.contain(33)).isFalse();
  }

  @Test
  void rootOfItsUserNamespaceOwnsItsTokens() {
    TrustedOwners owners = in(PART, WHOLE, "101000 101000 101000 101000");
    assertThat(owners.contain(100_000)).isTrue();
    assertThat(owners.contain(101_000)).isTrue();
    assertThat(owners.contain(1000)).isFalse();
  }

  @Test
  void aNamespaceWithoutRootHasNone() {
    TrustedOwners owners =
        in("      1000     101000          1\n", WHOLE, "101000 101000 101000 101000");
    assertThat(owners.contain(101_000)).isTrue();
    assertThat(owners.contain(1)).isFalse();
  }

  /** The owner of a number that stands for all users that are not here is unknown. */
  @Test
  void nobodyIsAnOwnerWhereHeStandsForEveryStranger() {
    String nobody = "65534 65534 65534 65534";
    assertThat(in("", WHOLE, nobody).contain(65_534)).isTrue();
    assertThat(in("", PART, nobody).contain(65_534)).isFalse();
    assertThat(in("", PART, nobody).contain(0)).isTrue();
    assertThat(in("", "", nobody).contain(65_534)).as("nothing is known").isFalse();
  }
}

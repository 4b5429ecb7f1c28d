package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {
  @Test
  void aTokenHasIssuerAndAudience() {
    TokenClaims claims =
        in("{\"iss\":\"https://i\",\"sub\":\"s\",\"aud\":[\"sts.amazonaws.com\"],\"exp\":1767268800}")
            .orElseThrow();
    assertThat(claims.issuer()).isEqualTo("https://i");
    assertThat(claims.subject()).isEqualTo("s");
    assertThat(claims.audience()).isEqualTo("sts.amazonaws.com");
    assertThat(claims.isExpiredAt(FakeSurroundings.NOON)).isTrue();
    assertThat(claims.isExpiredAt(FakeSurroundings.NOON.minusSeconds(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"iss\":1,\"sub\":null,\"aud\":{},\"exp\":\"soon\"}",
        "{\"aud\":[],\"exp\":1e999}",
        "{\"aud\":[[]],\"exp\":99999999999999999999}"
      })
  void aClaimOfAnotherTypeIsUnknown(String payload) {
    TokenClaims claims = in(payload).orElseThrow();
    assertThat(claims.issuer() + claims.subject() + claims.audience()).isEqualTo("???");
    assertThat(claims.expiry()).isEmpty();
    assertThat(claims.isExpiredAt(FakeSurroundings.NOON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kubernetes.default.svc",
        "https://kubernetes.default.svc.cluster.local",
        "kubernetes.default.svc",
        "https://kubernetes.default"
      })
  void aTokenOfAPodMayBeForTheApiOfItsCluster(String audience) {
    TokenClaims claims = in("{\"aud\":[\"" + audience + "\"]}").orElseThrow();
    assertThat(claims.isForKubernetes()).isTrue();
    assertThat(claims.isForSts()).isFalse();
  }

  @Test
  void theApiOfAClusterMayHaveItsIssuerForAnAudience() {
    String pod = "\"sub\":\"system:serviceaccount:shop:orders\",\"iss\":\"https://i\"";
    assertThat(in("{" + pod + ",\"aud\":[\"https://i\"]}").orElseThrow().isForKubernetes())
        .isTrue();
    assertThat(in("{" + pod + "}").orElseThrow().isForKubernetes()).isTrue();
    assertThat(in("{\"iss\":\"https://i\",\"aud\":\"https://i\"}").orElseThrow().isForKubernetes())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a.b",
        "a.b.c",
        "a.!!.c",
        "a.W10.c",
        "a.e30",
        "a.e30.c.d",
        "a.b.c.d",
        "a.\u00fc.c"
      })
  void whatIsNoTokenHasNoClaims(String text) {
    assertThat(TokenClaims.in(Secret.of(text))).isEmpty();
  }

  private static Optional<TokenClaims> in(String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return TokenClaims.in(Secret.of("head." + encoded + ".sign\n"));
  }
}

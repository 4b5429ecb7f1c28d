package dev.whoami.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTest {
  private static final String TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";
  private static final String NAMESPACE = "/var/run/secrets/kubernetes.io/serviceaccount/namespace";

  private final FakeSurroundings here =
      new FakeSurroundings().env("KUBERNETES_SERVICE_HOST", "10.0.0.1");

  @Test
  void theTokenTellsNamespaceAccountAndPod() {
    here.file(
        TOKEN,
        token(
            "{\"sub\":\"x\",\"kubernetes.io\":{\"namespace\":\"shop\",\"serviceaccount\":"
                + "{\"name\":\"orders\"},\"pod\":{\"name\":\"orders-6d4cf56db6-x7k2p\"}}}"));
    assertThat(pod().namespace()).contains("shop");
    assertThat(pod().serviceAccount()).contains("orders");
    assertThat(pod().deployment()).contains("orders");
  }

  @Test
  void anOldTokenTellsItInItsSubject() {
    here.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/t")
        .file("/t", token("{\"sub\":\"system:serviceaccount:shop:orders\"}"));
    assertThat(pod().namespace()).contains("shop");
    assertThat(pod().serviceAccount()).contains("orders");
  }

  @Test
  void withoutATokenTheNamespaceIsInItsFile() {
    here.file(NAMESPACE, "shop\n");
    assertThat(pod().namespace()).contains("shop");
    assertThat(pod().serviceAccount()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "app-6d4cf56db6-x7k2p, app",
    "order-api-7f9c8-x7k2p, ",
    "order-api-7f9c8d4b5-x7k2p, order-api",
    "db-0, ",
    "daemon-x7k2p, ",
    "$(id)-6d4cf56db6-x7k2p, "
  })
  void theNameOfThePodTellsItsDeployment(String host, String deployment) {
    here.env("HOSTNAME", host);
    assertThat(pod().deployment().orElse(null)).isEqualTo(deployment);
  }

  @ParameterizedTest
  @CsvSource({"not a token", "a.b.c", "a.e30.c"})
  void whatIsNoTokenTellsNothing(String text) {
    here.file(TOKEN, text);
    assertThat(pod().namespace()).isEmpty();
    assertThat(pod().serviceAccount()).isEmpty();
  }

  @Test
  void elsewhereNothingIsRead() {
    here.file(TOKEN, token("{\"sub\":\"system:serviceaccount:shop:orders\"}"))
        .env("KUBERNETES_SERVICE_HOST", "");
    Place place = Place.observe(new Witness(here));
    assertThat(place.pod().serviceAccount()).isEmpty();
    assertThat(place.steps().toString()).doesNotContain(TOKEN);
  }

  private Pod pod() {
    return Place.observe(new Witness(here)).pod();
  }

  private static String token(String claims) {
    byte[] payload = claims.getBytes(StandardCharsets.UTF_8);
    return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + ".sig";
  }
}

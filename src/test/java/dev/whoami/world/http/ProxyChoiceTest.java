package dev.whoami.world.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChoiceTest {
  private static final Map<String, String> PROXY =
      Map.of("http.proxyHost", "proxy.example", "http.proxyPort", "3128");

  @BeforeEach
  void setProxy() {
    PROXY.forEach(System::setProperty);
  }

  @AfterEach
  void forgetProxy() {
    PROXY.keySet().forEach(System::clearProperty);
    System.clearProperty("http.nonProxyHosts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/api/token",
        "http://169.254.170.2/v2",
        "http://169.254.170.23/v1",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://127.0.0.1:8080/",
        "http://[::1]/",
        "http://LOCALHOST/"
      })
  void whatIsNearNeverGoesThroughAProxy(String uri) {
    assertThat(ProxyChoice.of(URI.create(uri))).isEqualTo(Proxy.NO_PROXY);
  }

  @Test
  void whatIsFarGoesThroughTheProxy() {
    Proxy proxy = ProxyChoice.of(URI.create("http://sts.example/"));
    assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
    assertThat(proxy.address())
        .isEqualTo(InetSocketAddress.createUnresolved("proxy.example", 3128));
  }

  @Test
  void anExceptionOfTheProxyIsObeyed() {
    System.setProperty("http.nonProxyHosts", "*.example");
    assertThat(ProxyChoice.of(URI.create("http://sts.example/"))).isEqualTo(Proxy.NO_PROXY);
  }
}

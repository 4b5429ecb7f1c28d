package dev.whoami.client.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real clients did with a proxy that refuses everything: who asked it for the instance. */
class ProxySelectionTest {
  private static final URI INSTANCE = URI.create("http://169.254.169.254/latest/api/token");

  private static final List<ProxySelection> MEASURED =
      Arrays.asList(
          ProxySelection.PYTHON,
          ProxySelection.GO,
          ProxySelection.RUBY,
          ProxySelection.KOTLIN,
          ProxySelection.RUST);

  /** P: the client asks the proxy; -: it asks the instance. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unset",
      textBlock =
          """
          # http_proxy | HTTP_PROXY | no_proxy              | NO_PROXY                    | Python, Go, Ruby, Kotlin, Rust
          unset        | unset      | unset                 | unset                       | -----
          unset        | http://p:1 | unset                 | unset                       | PPPPP
          http://p:1   | unset      | unset                 | unset                       | PPPPP
          unset        | http://p:1 | unset                 | 169.254.169.254,127.0.0.1   | -----
          unset        | http://p:1 | unset                 | 169.254.0.0/16,127.0.0.0/8  | P--P-
          unset        | http://p:1 | unset                 | *                           | --P-P
          unset        | http://p:1 | unset                 | example.com,*               | P-P-P
          unset        | http://p:1 | unset                 | 169.254.169.254:80          | P---P
          unset        | http://p:1 | unset                 | 169.254.169.254:8080        | PPPPP
          unset        | http://p:1 | unset                 | .254,.170.2                 | -P--P
          unset        | http://p:1 | unset                 | 169.254.                    | PPPPP
          unset        | http://p:1 | unset                 | 169.254.*                   | PPP-P
          unset        | http://p:1 | unset                 | 127.0.0.1 169.254.169.254   | PP--P
          unset        | http://p:1 | unset                 | 127.0.0.1, 169.254.169.254  | -----
          unset        | http://p:1 | unset                 | [169.254.169.254]           | PPPPP
          unset        | http://p:1 | 169.254.169.254       | unset                       | -----
          unset        | http://p:1 | example.com           | 169.254.169.254             | P-P--
          unset        | http://p:1 | 169.254.169.254       | example.com                 | -P--P
          ''           | http://p:1 | unset                 | unset                       | -P-PP
          http://p:1   | ''         | unset                 | unset                       | PPPP-
          unset        | http://p:1 | ''                    | 169.254.169.254             | P-P--
          unset        | http://p:1 | 169.254.169.254       | ''                          | ----P
          """)
  void eachLibraryReadsTheVariablesAsItWasMeasured(
      String lower, String upper, String lowerExempt, String upperExempt, String answers) {
    FakeSurroundings here = new FakeSurroundings();
    set(here, "http_proxy", lower);
    set(here, "HTTP_PROXY", upper);
    set(here, "no_proxy", lowerExempt);
    set(here, "NO_PROXY", upperExempt);
    assertThat(asked(here, INSTANCE)).isEqualTo(answers);
  }

  private static void set(FakeSurroundings here, String name, String value) {
    if (value != null) {
      here.env(name, value);
    }
  }

  private static String asked(FakeSurroundings here, URI address) {
    HttpProxy proxy = HttpProxy.read(new Witness(here));
    StringBuilder all = new StringBuilder();
    MEASURED.forEach(it -> all.append(proxy.isSentTo(address, it) ? 'P' : '-'));
    assertThat(proxy.isSentTo(address, ProxySelection.DIRECT)).isFalse();
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:7777/creds, P--PP",
    "http://localhost:7777/creds, P--PP",
    "http://sidecar:7777/creds, PPPPP",
    "https://sidecar/creds, -----"
  })
  void goAndRubyLeaveTheirOwnMachineAlone(String address, String answers) {
    FakeSurroundings here = new FakeSurroundings().env("HTTP_PROXY", "http://p:1");
    assertThat(asked(here, URI.create(address))).isEqualTo(answers);
  }

  /** A visitor of a web server sets HTTP_PROXY by the header Proxy. */
  @Test
  void inACgiScriptAVisitorSetsNoProxyForPythonRubyAndRust() {
    FakeSurroundings here =
        new FakeSurroundings().env("HTTP_PROXY", "http://p:1").env("REQUEST_METHOD", "GET");
    assertThat(asked(here, INSTANCE)).isEqualTo("-P-P-");
  }
}

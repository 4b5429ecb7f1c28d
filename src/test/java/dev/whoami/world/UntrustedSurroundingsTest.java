package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

class UntrustedSurroundingsTest {
  private final FakeSurroundings here = new FakeSurroundings();
  private final FakeSurroundings its = new FakeSurroundings();

  @BeforeEach
  void beRootBesideAnotherUser() {
    here.file("/proc/self/status", "Uid:\t0\t0\t0\t0\n").link("/proc/self/ns/net", "net:[1]");
    its.file("/proc/self/status", "Uid:\t9\t9\t9\t9\n").link("/proc/self/ns/net", "net:[1]");
  }

  private boolean isAsked(String address) {
    UntrustedSurroundings untrusted = UntrustedSurroundings.of(its, here).orElseThrow();
    untrusted.http(HttpCall.get(URI.create(address)));
    assertThat(untrusted.hasRefused()).isEqualTo(its.requests().isEmpty());
    return !its.requests().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.170.2/v2/credentials/x",
        "http://169.254.170.23/v1/credentials",
        "http://[fd00:ec2::23]/v1/credentials",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://127.0.0.1:1338/latest/meta-data/",
        "http://localhost:51679/v1/credentials",
        "https://sts.amazonaws.com/",
        "https://sts-fips.us-gov-west-1.amazonaws.com/"
      })
  void whatAwsDefinesAndLoopbackAreAsked(String address) {
    assertThat(isAsked(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://internal.example/admin",
        "http://169.254.169.253/",
        "http://169.254.170.2.example/",
        "http://10.0.0.1/",
        "http://127.1/",
        "http://0x7f.1/",
        "http://localhost.example/",
        "http://sts.amazonaws.com/",
        "https://sts.amazonaws.com:8443/",
        "https://sts.evil.amazonaws.com/",
        "https://sts.us-east-1.elb.amazonaws.com/",
        "https://x.sts.us-east-1.amazonaws.com/",
        "https://sts.us-east-1.amazonaws.com.evil.example/"
      })
  void nothingElseIs(String address) {
    assertThat(isAsked(address)).isFalse();
  }

  /** Every region that the SDK knows, with and without FIPS and dual-stack. */
  @Test
  void everyEndpointOfStsIsAsked() {
    List<String> refused = new ArrayList<>();
    for (Region region : Region.regions()) {
      // A global one stands for the region that has it, and no host is called by its name.
      for (int form = 0; form < 4 && !region.isGlobalRegion(); form++) {
        boolean isFips = (form & 1) == 1;
        boolean isDual = (form & 2) == 2;
        String url = url(region, isFips, isDual);
        FakeSurroundings fresh = new FakeSurroundings();
        fresh.file("/proc/self/status", "Uid:\t9\t9\t9\t9\n");
        UntrustedSurroundings.of(fresh, here).orElseThrow().http(HttpCall.get(URI.create(url)));
        if (fresh.requests().isEmpty()) {
          refused.add(url);
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  private static String url(Region region, boolean isFips, boolean isDual) {
    try {
      return StsEndpointProvider.defaultProvider()
          .resolveEndpoint(it -> it.region(region).useFips(isFips).useDualStack(isDual))
          .join()
          .url()
          .toString();
    } catch (RuntimeException noSuchEndpoint) {
      return "https://sts.amazonaws.com";
    }
  }

  @Test
  void aProcessOfThisUserInThisNetworkIsTrusted() {
    its.file("/proc/self/status", "Uid:\t0\t0\t0\t0\n");
    assertThat(UntrustedSurroundings.of(its, here)).isEmpty();
    its.file("/proc/self/status", "Uid:\t9\t0\t0\t0\n");
    assertThat(UntrustedSurroundings.of(its, here)).isPresent();
  }

  @Test
  void noLoopbackIsAskedForAnotherNetwork() {
    its.link("/proc/self/ns/net", "net:[2]");
    assertThat(isAsked("http://127.0.0.1/")).isFalse();
  }

  @Test
  void noNameIsResolved() {
    its.resolvingNothing();
    UntrustedSurroundings untrusted = UntrustedSurroundings.of(its, here).orElseThrow();
    assertThat(untrusted.isLoopback("internal.example")).isFalse();
    assertThat(untrusted.isLoopback("127.0.0.2")).isTrue();
  }
}

package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StsAddressTest {
  private final FakeSurroundings here = new FakeSurroundings().env("HOME", "/home/app");

  @Test
  void aPropertyComesBeforeAVariableBeforeAProfileBeforeAZone() {
    String zone = "us-west-2b";
    assertThat(find(zone).region()).isEqualTo("us-west-2");
    assertThat(find(zone).isGuessed()).isTrue();
    here.file("/home/app/.aws/config", "[default]\nregion = eu-west-1\n");
    assertThat(find(zone).region()).isEqualTo("eu-west-1");
    here.env("AWS_REGION", "eu-west-2");
    assertThat(find(zone).region()).isEqualTo("eu-west-2");
    here.prop("aws.region", "eu-west-3");
    assertThat(find(zone).region()).isEqualTo("eu-west-3");
    assertThat(find(zone).isGuessed()).isFalse();
  }

  @Test
  void withoutAnyRegionTheGlobalEndpointIsAsked() {
    StsAddress address = StsAddress.find(new Witness(here), Optional::empty);
    assertThat(address.region()).isEqualTo("us-east-1");
    assertThat(address.endpoint()).contains(URI.create("https://sts.amazonaws.com"));
    assertThat(address.isGuessed()).isTrue();
  }

  /** Under a name of another owner; a proxy that asks AWS can be at an address in numbers. */
  @ParameterizedTest
  @CsvSource({
    "http://minio:9000, true",
    "https://sts.example.com, true",
    "https://sts.s3.amazonaws.com, true",
    "https://sts.eu-west-2.amazonaws.com., false",
    "https://sts.eu-west-2.amazonaws.com, false",
    "https://vpce-1.sts.eu-west-2.vpce.amazonaws.com, false",
    "https://sts.eu-west-2.api.aws, false",
    "http://localhost:4566, false",
    "http://127.0.0.1:4566, false",
    "'http://[::1]:4566', false",
    "http://10.0.3.4:9000, false"
  })
  void anEndpointIsElsewhereUnderANameThatIsNotOfAws(String endpoint, boolean isElsewhere) {
    here.env("AWS_REGION", "eu-west-2").env("AWS_ENDPOINT_URL_STS", endpoint);
    StsAddress address = StsAddress.find(new Witness(here), Optional::empty);
    assertThat(address.server().isElsewhere()).isEqualTo(isElsewhere);
  }

  /** Whatever the region here is, which need not be of the same partition. */
  @ParameterizedTest
  @CsvSource({
    "https://sts.amazonaws.com, true",
    "https://STS.eu-west-2.amazonaws.com, true",
    "https://sts.eu-west-2.amazonaws.com/, true",
    "https://sts.eu-west-2.amazonaws.com./, true",
    "https://sts.eu-west-2.amazonaws.com:443, true",
    "https://sts-fips.us-east-2.amazonaws.com, true",
    "https://sts.us-gov-west-1.amazonaws.com, true",
    "https://sts.us-gov-east-1.api.aws, true",
    "https://sts-fips.us-east-1.api.aws, true",
    "https://sts.cn-north-1.amazonaws.com.cn, true",
    "https://sts.cn-northwest-1.api.amazonwebservices.com.cn, true",
    "https://sts.us-iso-east-1.c2s.ic.gov, true",
    "https://sts.us-isob-east-1.sc2s.sgov.gov, true",
    "https://sts.eusc-de-east-1.amazonaws.eu, true",
    "https://vpce-1-2.sts.eu-west-2.vpce.amazonaws.com, true",
    "https://vpce-1-2-eu-west-2a.sts.eu-west-2.vpce.amazonaws.com, true",
    "https://vpce-1-2.sts.cn-north-1.vpce.amazonaws.com.cn, true",
    "http://sts.eu-west-2.amazonaws.com, false",
    "https://moto-17.eu-west-2.elb.amazonaws.com, false",
    "https://sts.eu-west-2.elb.amazonaws.com, false",
    "https://ec2-1-2-3-4.eu-west-2.compute.amazonaws.com, false",
    "https://a1b2.execute-api.eu-west-2.amazonaws.com, false",
    "https://s3.eu-west-2.amazonaws.com, false",
    "https://sts.bucket.s3.amazonaws.com, false",
    "https://sts.s3.amazonaws.com, false",
    "https://sts.s3-website-eu-west-2.amazonaws.com, false",
    "https://sts.s3-accelerate.amazonaws.com, false",
    "https://vpce-1.sts.evil.vpce.amazonaws.com, false",
    "https://sts.amazonaws.com.example.org, false",
    "https://sts.amazonaws.com@example.org, false",
    "https://stsamazonaws.com, false",
    "https://amazonaws.com, false",
    "https://sts.corp.example, false",
    "http://moto:5000, false",
    "http://localhost.localstack.cloud:4566, false",
    "http://localhost:4566, false",
    "https://localhost:4566, false",
    "http://127.0.0.1:4566, false",
    "https://10.0.3.4, false",
    "'https://[::1]:4566', false"
  })
  void onlyANameOfStsOverTlsProvesThatItIsAws(String endpoint, boolean isProven) {
    here.env("AWS_REGION", "ap-southeast-2").env("AWS_ENDPOINT_URL_STS", endpoint);
    assertThat(find("").server().isProvenAws()).isEqualTo(isProven);
  }

  @ParameterizedTest
  @CsvSource({"AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"})
  void aVariableIsNoProofWhicheverItIs(String name) {
    assertThat(find("eu-west-2a").server().isProvenAws()).isTrue();
    here.env(name, "http://moto:5000");
    assertThat(find("eu-west-2a").server().isProvenAws()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"aws.endpointUrlSts", "aws.endpointUrl"})
  void aPropertyIsNoProofEither(String name) {
    here.prop(name, "http://moto:5000");
    assertThat(find("eu-west-2a").server().isProvenAws()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'[default]\nendpoint_url = http://moto:5000\n'",
    "'[default]\nservices = s\n[services s]\nsts =\n  endpoint_url = http://moto:5000\n'"
  })
  void noMoreIsAProfile(String text) {
    here.file("/home/app/.aws/config", text.replace("\\n", "\n"));
    assertThat(find("eu-west-2a").server().isProvenAws()).isFalse();
  }

  @Test
  void theLabPlaysAwsAtNumbersAlone() {
    here.env("WHOAMI_LAB_INIT", "40")
        .file("/proc/40/cmdline", "/bin/sh\0-c\0x\0whoami-lab\0")
        .file("/proc/self/status", "Name:\tjava\nPid:\t41\nPPid:\t40\n")
        .env("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:4566");
    assertThat(find("").server().isProvenAws()).isTrue();
    here.env("AWS_ENDPOINT_URL_STS", "http://moto:5000");
    assertThat(find("").server().isProvenAws()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "us-gov-west-1a, us-gov-west-1",
    "ap-southeast-2c, ap-southeast-2",
    "eu-west-1, eu-west-1",
    "us-west-2-lax-1a, us-west-2",
    "us-east-1-wl1-bos-wlz-1, us-east-1",
    "eu-central-1-ham-1a, eu-central-1",
    "nonsense, us-east-1"
  })
  void aZoneIsOfItsRegionAndAnotherTextOfNone(String zone, String region) {
    assertThat(find(zone).region()).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-2, sts.eu-west-2.amazonaws.com",
    "cn-north-1, sts.cn-north-1.amazonaws.com.cn",
    "us-iso-east-1, sts.us-iso-east-1.c2s.ic.gov",
    "us-gov-west-1, sts.us-gov-west-1.amazonaws.com"
  })
  void theHostOfARegionIsOfItsPartition(String region, String host) {
    here.env("AWS_REGION", region).env("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    assertThat(find("").server().host()).isEqualTo("127.0.0.1");
    assertThat(find("").hostOfRegion()).contains(host);
  }

  @Test
  void theHostOfARegionIsTheOneOfFipsWhereThatIsSet() {
    here.env("AWS_REGION", "us-east-1").env("AWS_USE_FIPS_ENDPOINT", "true");
    assertThat(find("").hostOfRegion()).contains("sts-fips.us-east-1.amazonaws.com");
  }

  @ParameterizedTest
  @CsvSource({
    "us-west-2, true, false",
    "us-gov-east-1, true, false",
    "eu-central-1, true, true",
    "ca-central-1, true, true",
    "eu-central-1, false, false",
    "eu-central-1-fips, false, false"
  })
  void fewRegionsHaveStsWithFips(String region, String fips, boolean mayLackIt) {
    here.env("AWS_REGION", region).env("AWS_USE_FIPS_ENDPOINT", fips);
    assertThat(StsAddress.find(new Witness(here), Optional::empty).mayLackFips())
        .isEqualTo(mayLackIt);
  }

  @Test
  void whatIsNoRegionIsPassedBy() {
    here.env("AWS_REGION", "evil.example/")
        .file("/home/app/.aws/config", "[default]\nregion = evil.example/\n");
    assertThat(find("us-west-2b").region()).isEqualTo("us-west-2");
  }

  @Test
  void theZoneIsNotAskedForWhereARegionIsSet() {
    here.env("AWS_REGION", "eu-west-2");
    StsAddress address =
        StsAddress.find(
            new Witness(here),
            () -> {
              throw new AssertionError("asked");
            });
    assertThat(address.region()).isEqualTo("eu-west-2");
  }

  @Test
  void anEndpointOfStsComesBeforeOneOfAllBeforeTheProfiles() {
    here.env("AWS_REGION", "eu-west-2");
    assertThat(find("").endpoint()).isEmpty();
    here.file("/home/app/.aws/config", "[default]\nendpoint_url = http://c\n");
    assertThat(find("").endpoint()).contains(URI.create("http://c"));
    here.env("AWS_ENDPOINT_URL", "http://b");
    assertThat(find("").endpoint()).contains(URI.create("http://b"));
    here.env("AWS_ENDPOINT_URL_STS", "http://a");
    assertThat(find("").endpoint()).contains(URI.create("http://a"));
    here.prop("aws.endpointUrlSts", "http://d");
    assertThat(find("").endpoint()).contains(URI.create("http://d"));
  }

  @Test
  void anEndpointThatIsNoAddressIsNone() {
    here.env("AWS_REGION", "eu-west-2").env("AWS_ENDPOINT_URL_STS", "not an address");
    assertThat(find("").endpoint()).isEmpty();
  }

  private StsAddress find(String zone) {
    return StsAddress.find(new Witness(here), () -> Optional.of(zone));
  }
}

package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.text.Hex;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The same signatures as the SDK's own signer. */
class SignatureV4Test {
  private static final byte[] BODY = "Action=Some&Version=1".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "sts.amazonaws.com, us-east-1, wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY, 2026-01-01T00:00:00Z",
    "sts.eu-west-3.amazonaws.com, eu-west-3, k, 2024-02-29T23:59:59.999999999Z",
    "sts.cn-north-1.amazonaws.com.cn, cn-north-1, / + =, 2031-12-31T01:02:03.4Z",
    "vpce-1.sts.us-west-2.vpce.amazonaws.com, us-west-2, aa, 2026-11-26T09:00:00Z",
  })
  void asTheSdkSigns(String host, String region, String secretKey, Instant now) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    headers.put("some-header", "some value");
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(URI.create("https://" + host));
    headers.forEach(request::putHeader);
    SignedRequest ofSdk =
        AwsV4HttpSigner.create()
            .sign(
                it ->
                    it.identity(AwsCredentialsIdentity.create("AKIAEXAMPLE", secretKey))
                        .request(request.build())
                        .payload(ContentStreamProvider.fromByteArray(BODY))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)));
    for (String added : new String[] {"Host", "X-Amz-Date", "x-amz-content-sha256"}) {
      ofSdk
          .request()
          .firstMatchingHeader(added)
          .ifPresent(value -> headers.put(added.toLowerCase(Locale.ROOT), value));
    }
    assertThat(headers).containsEntry("x-amz-date", SignatureV4.time(now));
    assertThat(new SignatureV4("AKIAEXAMPLE", secretKey, region, "sts", now).of(headers, BODY))
        .isEqualTo(ofSdk.request().firstMatchingHeader("Authorization").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 200})
  void aKeyOfEachLengthGivesWhatJavaGives(int length) throws Exception {
    byte[] key = "k".repeat(length).getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(new SignatureV4("", "", "", "", Instant.EPOCH).hmac(key, "text ä"))
        .isEqualTo(mac.doFinal("text ä".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aByteHasTwoDigits() {
    assertThat(Hex.of(new byte[] {0, 15, 16, -1})).isEqualTo("000f10ff");
  }
}

package dev.whoami.aws;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.RegionName;
import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.endpoints.AwsEndpointAttribute;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.protocols.query.unmarshall.PlainXml;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/**
 * The GetCallerIdentity request of every run, without the SDK's client, whose nine hundred classes
 * take a fifth of a run. It handles only an ordinary endpoint of a region and an ordinary answer;
 * the SDK's client does the rest.
 */
final class CallerIdentityCall {
  private static final byte[] BODY =
      "Action=GetCallerIdentity&Version=2011-06-15".getBytes(StandardCharsets.UTF_8);
  private static final Alphabet HOST = Alphabet.of("a-z0-9.-");
  private static final Alphabet KEY = Alphabet.of("!-~");

  private CallerIdentityCall() {}

  /** Empty if the SDK's client may sign or send the request differently. */
  static Optional<HttpCall> to(Endpoint endpoint, String region, AwsCredentials keys, Instant now) {
    URI url = endpoint.url();
    boolean isOrdinary =
        isOrdinary(url)
            && endpoint.attribute(AwsEndpointAttribute.AUTH_SCHEMES) == null
            && RegionName.isOne(region)
            && isSendable(keys.accessKeyId())
            && isSendable(keys.secretAccessKey())
            && isSendable(token(keys));
    return isOrdinary ? Optional.of(signed(url, region, keys, now)) : Optional.empty();
  }

  /** The URL has http or https, a host, perhaps a port, and nothing else. */
  private static boolean isOrdinary(URI url) {
    String host = url.getHost() == null ? "" : url.getHost();
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    String whole = url.getScheme() + "://" + host + port;
    return isWeb
        && HOST.spells(host)
        && (url.toString().equals(whole) || url.toString().equals(whole + "/"));
  }

  private static boolean isSendable(String part) {
    return part.isEmpty() || KEY.spells(part);
  }

  private static String token(AwsCredentials keys) {
    return keys instanceof AwsSessionCredentials
        ? ((AwsSessionCredentials) keys).sessionToken()
        : "";
  }

  private static HttpCall signed(URI url, String region, AwsCredentials keys, Instant now) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    headers.put("x-amz-date", SignatureV4.time(now));
    if (keys instanceof AwsSessionCredentials) {
      headers.put("x-amz-security-token", token(keys));
    }
    HttpCall call = HttpCall.of("POST", url).with(BODY);
    for (Map.Entry<String, String> each : headers.entrySet()) {
      call = call.with(each.getKey(), each.getValue());
    }
    // Every HTTP client sends this header itself.
    headers.put("host", host(url));
    SignatureV4 signature =
        new SignatureV4(keys.accessKeyId(), keys.secretAccessKey(), region, "sts", now);
    return call.with("Authorization", signature.of(headers, BODY));
  }

  static String host(URI url) {
    boolean isUsual = url.getPort() < 0 || url.getPort() == (isTls(url) ? 443 : 80);
    return isUsual ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  private static boolean isTls(URI url) {
    return url.toString().startsWith("https:");
  }

  /** Empty if the reply is not an identity. */
  static Optional<CallerIdentity> identityIn(HttpReply reply) {
    return reply.isOk()
        ? PlainXml.root(reply.body().getBytes(StandardCharsets.UTF_8))
            .filter(root -> root.elementName().equals("GetCallerIdentityResponse"))
            .flatMap(root -> Optional.ofNullable(root.getFirstChild()))
            .filter(result -> result.elementName().equals("GetCallerIdentityResult"))
            .flatMap(CallerIdentityCall::identity)
        : Optional.empty();
  }

  private static Optional<CallerIdentity> identity(XmlElement result) {
    Optional<String> account = text(result, "Account");
    Optional<String> userId = text(result, "UserId");
    return account.isPresent() && userId.isPresent()
        ? text(result, "Arn")
            .flatMap(Arn::parse)
            .map(arn -> new CallerIdentity(arn, account.get(), userId.get()))
        : Optional.empty();
  }

  private static Optional<String> text(XmlElement result, String name) {
    return result.getOptionalElementByName(name).map(XmlElement::textContent);
  }
}

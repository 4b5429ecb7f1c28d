package dev.whoami.inspect;

import dev.whoami.world.http.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * An STS in memory, which the SDK takes for its HTTP client: it gives one reply after the other,
 * the last of them again and again, and remembers the requests.
 */
public final class RecordingHttpService implements SdkHttpService {
  private static final List<String> REQUESTS = new ArrayList<>();
  private static List<String> replies = List.of();

  /** From now on with these replies: 200, 503, 400:Code, refused; a blank between them. */
  static synchronized void answer(String text) {
    REQUESTS.clear();
    // The SDK remembers for all clients how far another clock is off.
    SdkGlobalTime.setGlobalTimeOffset(0);
    replies = List.of(text.split(" "));
  }

  /** Each as action, address and the region that it is signed for. */
  static synchronized List<String> requests() {
    return List.copyOf(REQUESTS);
  }

  /** Content is headers and body. */
  static synchronized HttpReply reply(URI uri, String content) {
    String action = find("Action=(\\w+)", content);
    String region = find("Credential=[^/]*/[^/]*/([^/]*)/", content);
    String reply = replies.get(Math.min(REQUESTS.size(), replies.size() - 1));
    REQUESTS.add(action + " " + uri.toString().replaceAll("/$", "") + " " + region);
    if (reply.equals("refused")) {
      return HttpReply.none(HttpReply.Ending.REFUSED);
    }
    String[] parts = reply.split(":", 2);
    int status = Integer.parseInt(parts[0]);
    Map<String, String> headers = status == 200 ? Map.of() : Map.of("Date", inAnHour());
    return HttpReply.answered(
        status, headers, status == 200 ? result(action) : parts.length > 1 ? error(parts[1]) : "");
  }

  /** An error comes from a clock that is an hour ahead. */
  private static String inAnHour() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
  }

  private static String find(String pattern, String content) {
    Matcher found = Pattern.compile(pattern).matcher(content);
    return found.find() ? found.group(1) : "-";
  }

  private static String result(String action) {
    String result =
        action.equals("GetCallerIdentity")
            ? "<Arn>arn:aws:iam::111122223333:user/u</Arn>"
            : "<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>k"
                + "</SecretAccessKey><SessionToken>t</SessionToken>"
                + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>"
                + "<AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/r/s</Arn>"
                + "<AssumedRoleId>x:s</AssumedRoleId></AssumedRoleUser>";
    return "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(action, result);
  }

  private static String error(String code) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>"
        + code
        + "</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>";
  }

  @Override
  public SdkHttpClient.Builder<?> createHttpClientBuilder() {
    return new Builder();
  }

  private static final class Builder implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new Client();
    }
  }

  private static final class Client implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          return response(request);
        }

        @Override
        public void abort() {
          // There is nothing to abort.
        }
      };
    }

    private static HttpExecuteResponse response(HttpExecuteRequest request) throws IOException {
      String body = "";
      if (request.contentStreamProvider().isPresent()) {
        try (InputStream in = request.contentStreamProvider().get().newStream()) {
          body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      String signature = request.httpRequest().firstMatchingHeader("Authorization").orElse("");
      HttpReply reply = reply(request.httpRequest().getUri(), signature + "\n" + body);
      if (!reply.isAnswer()) {
        throw new ConnectException("refused");
      }
      byte[] content = reply.body().getBytes(StandardCharsets.UTF_8);
      SdkHttpResponse.Builder response = SdkHttpResponse.builder().statusCode(reply.status());
      reply.header("Date").ifPresent(date -> response.putHeader("Date", date));
      return HttpExecuteResponse.builder()
          .response(response.build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(content)))
          .build();
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}

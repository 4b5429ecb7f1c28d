package dev.whoami.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * One question to an STS that is not there: the SDK's thousand classes for signing, sending and
 * parsing are loaded by it while the probes still wait for their answers. Nothing is sent, and the
 * answer is thrown away.
 */
public final class SdkWarmUp {
  private static final byte[] ANSWER =
      ("<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn</Arn>"
              + "</GetCallerIdentityResult></GetCallerIdentityResponse>")
          .getBytes(StandardCharsets.UTF_8);

  private SdkWarmUp() {}

  /**
   * Starts once, on a background thread. With one CPU or a part of it nothing can be done
   * meanwhile, and the question is only one more.
   */
  public static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Begun.THREAD.setName("whoami-rehearsal");
    }
  }

  /** Loaded, and so begun, once. */
  private static final class Begun {
    static final Thread THREAD = start();

    private static Thread start() {
      Thread thread = new Thread(SdkWarmUp::run);
      thread.setDaemon(true);
      // Failures are ignored here: the same call is made again, and reported, by the probe.
      thread.setUncaughtExceptionHandler((it, failure) -> {});
      thread.start();
      return thread;
    }
  }

  private static void run() {
    StaticCredentialsProvider keys =
        StaticCredentialsProvider.create(AwsSessionCredentials.create("none", "none", "none"));
    StsAddress nowhere = StsAddress.nowhere();
    try (StsClient client = Sts.client(nowhere, nowhere.retries().signed(), keys, new Echo())) {
      client.getCallerIdentity(request -> {});
    }
  }

  /** Answers every request at once, and sends none. */
  private static final class Echo implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(ANSWER)))
              .build();
        }

        @Override
        public void abort() {
          // There is nothing to abort.
        }
      };
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}

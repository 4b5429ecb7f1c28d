package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Secret;
import java.security.Permission;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Asks STS everything that is ever asked of it through the SDK, and prints each request and, where
 * this Java can still tell, each file, variable and property that the SDK reads by itself.
 */
final class SdkReadsMain {
  private static final String CREDENTIALS =
      "<Credentials><AccessKeyId>ASIAEXAMPLEEXAMPLE01</AccessKeyId><SecretAccessKey>k"
          + "</SecretAccessKey><SessionToken>t</SessionToken></Credentials>";

  private final Set<String> reads = Collections.synchronizedSet(new TreeSet<>());
  private final FakeSurroundings here = new FakeSurroundings().env("AWS_REGION", "us-west-2");
  private final Witness w = new Witness(here);

  private SdkReadsMain() {}

  public static void main(String[] arguments) {
    SdkReadsMain it = new SdkReadsMain();
    if (arguments.length > 0) {
      it.record();
    }
    it.ask();
    it.reads.forEach(each -> System.out.println("read: " + each));
    System.exit(0);
  }

  private void ask() {
    here.reply("POST https://sts.us-west-2.amazonaws.com", SdkReadsMain::answer);
    Sts sts = new Sts(StsAddress.find(w, Optional::empty));
    Credentials keys = Credentials.of("AKIAEXAMPLEEXAMPLE01", Secret.of("k"));
    print(sts.whoIs(keys, w).map(CallerIdentity::arn));
    print(
        sts.assumeRoleWithWebIdentity(
                "arn:aws:iam::111122223333:role/r", "s", Secret.of("token"), w)
            .map(it -> it.credentials().accessKeyId()));
    print(
        sts.assumeRole(
                keys, AssumeRoleRequest.builder().roleArn("r").roleSessionName("s").build(), w)
            .map(Credentials::accessKeyId));
    here.requests().forEach(each -> System.out.println("asked: " + each));
  }

  private static void print(StsResult<?> answer) {
    System.out.println("answer: " + answer.value().map(String::valueOf).orElseGet(answer::problem));
  }

  private static HttpReply answer(HttpCall call) {
    String content = FakeSurroundings.contentOf(call);
    if (content.contains("POISON")) {
      System.out.println("sent: " + content.replace('\n', ' '));
    }
    String action = content.replaceAll("(?s).*Action=(\\w+).*", "$1");
    String result =
        action.equals("GetCallerIdentity")
            ? "<Arn>arn:aws:iam::111122223333:user/u</Arn>"
            : CREDENTIALS;
    String body =
        "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(action, result);
    return HttpReply.answered(200, Collections.emptyMap(), body);
  }

  @SuppressWarnings("removal") // Nothing else tells as much; newer Java is held to the requests.
  private void record() {
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkPermission(Permission permission) {
            if (isOfSdk(new Throwable().getStackTrace())) {
              reads.add(permission.getClass().getSimpleName() + " " + permission.getName());
            }
          }

          @Override
          public void checkPermission(Permission permission, Object context) {
            checkPermission(permission);
          }
        });
  }

  /**
   * Whether the nearest code that is not Java's own is the SDK's; loading a class does not count.
   */
  private static boolean isOfSdk(StackTraceElement[] trace) {
    for (StackTraceElement each : trace) {
      String name = each.getClassName();
      if (name.contains("ClassLoader") || name.startsWith("dev.whoami.world")) {
        return false;
      }
      if (name.startsWith("software.amazon.awssdk.")) {
        return true;
      }
    }
    return false;
  }
}

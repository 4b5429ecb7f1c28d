package dev.whoami.cli;

import dev.whoami.aws.Arn;
import dev.whoami.aws.TokenClaims;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustCallerBuilder;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.TokenForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The caller that requests the role, as a token, its claims, an ARN or a service, and what the
 * caller sends.
 */
final class CallerOptions {
  private static final Alphabet SERVICE = Alphabet.of("a-z0-9.-");

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description = "A web identity token, or - for standard input. It is never shown.")
  private @Nullable String token;

  @Option(names = "--issuer", paramLabel = "URL", description = "The issuer of a token.")
  private @Nullable String issuer;

  @Option(names = "--sub", paramLabel = "TEXT", description = "The subject of a token.")
  private @Nullable String subject;

  @Option(
      names = "--aud",
      paramLabel = "TEXT",
      description = "The audience of a token; can be repeated.")
  private List<String> audiences = new ArrayList<>();

  @Option(
      names = "--caller",
      paramLabel = "ARN|SERVICE",
      hideParamSyntax = true,
      description =
          "A role, its session, a user, a SAML provider, or a service: ecs-tasks.amazonaws.com.")
  private @Nullable String caller;

  @Option(
      names = "--caller-may-assume",
      description = "You checked that the caller's own policies allow the call.")
  private boolean mayAssume;

  @Option(names = "--external-id", paramLabel = "ID", description = "The external ID of the call.")
  private @Nullable String externalId;

  @Option(
      names = "--source-identity",
      paramLabel = "TEXT",
      description = "The source identity of the call.")
  private @Nullable String sourceIdentity;

  @Option(
      names = "--tag",
      paramLabel = "KEY=VALUE",
      description = "A session tag of the call; can be repeated.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--context",
      paramLabel = "KEY=VALUE",
      description = "The value of any condition key; can be repeated.")
  private List<String> context = new ArrayList<>();

  boolean isTokenFromInput() {
    return "-".equals(token);
  }

  /** Throws UsageException if the options name no caller, or two. */
  TrustCallerBuilder caller() {
    boolean hasClaims = issuer != null || subject != null || !audiences.isEmpty();
    long ways = Stream.of(token != null, hasClaims, caller != null).filter(it -> it).count();
    if (ways != 1) {
      throw new UsageException(
          (ways == 0 ? "no caller was given" : "more than one caller was given")
              + "; give one of --token FILE, --sub with --aud and --issuer, --caller ARN");
    }
    TrustCallerBuilder builder = hasClaims ? claims() : token != null ? token() : principal();
    if (externalId != null) {
      builder.externalId(externalId);
    }
    if (sourceIdentity != null) {
      builder.sourceIdentity(sourceIdentity);
    }
    for (String each : tags) {
      String[] pair = pair("--tag", each);
      builder.tag(pair[0], pair[1]);
    }
    for (String each : context) {
      String[] pair = pair("--context", each);
      builder.key(pair[0], pair[1]);
    }
    return mayAssume ? builder.mayAssume() : builder;
  }

  private static String[] pair(String option, String text) {
    String[] pair = text.split("=", 2);
    if (pair.length < 2 || pair[0].isEmpty()) {
      throw new UsageException(option + " " + text + " has no key and value; write KEY=VALUE");
    }
    return pair;
  }

  private TrustCallerBuilder claims() {
    List<String> given = new ArrayList<>(audiences);
    given.add(issuer == null ? "" : issuer);
    given.add(subject == null ? "" : subject);
    if (given.stream().anyMatch(TokenForm::isIn)) {
      throw new UsageException(
          "--sub, --aud and --issuer take the claims of a token, not the token; use --token FILE");
    }
    TrustCallerBuilder builder = TrustCaller.webIdentity(issuer == null ? "" : issuer);
    if (subject != null) {
      builder.claim("sub", Collections.singletonList(subject));
    }
    return audiences.isEmpty() ? builder : builder.claim("aud", audiences);
  }

  private TrustCallerBuilder token() {
    String file = String.valueOf(token);
    Secret text = Secret.of(TrustInput.read("--token", file, TrustInput.TOKEN));
    return TokenClaims.in(text)
        .map(TrustCaller::token)
        .orElseThrow(
            () ->
                new UsageException(
                    "--token "
                        + file
                        + " is not a JSON Web Token; give a file with one token in three parts"));
  }

  private TrustCallerBuilder principal() {
    String name = String.valueOf(caller);
    if (SERVICE.spells(name) && name.contains(".amazonaws.com")) {
      return TrustCaller.service(name);
    }
    Optional<Arn> saml = Arn.parse(name).filter(it -> it.toString().contains(":saml-provider/"));
    if (saml.isPresent()) {
      return TrustCaller.saml(saml.get());
    }
    return Arn.parse(name)
        .filter(it -> it.kind() != Arn.Kind.OTHER && !it.account().isEmpty())
        .map(TrustCaller::principal)
        .orElseThrow(
            () ->
                new UsageException(
                    "--caller "
                        + name
                        + " is not the ARN of a role, a user or a SAML provider, and not a service"
                        + " such as ecs-tasks.amazonaws.com"));
  }
}

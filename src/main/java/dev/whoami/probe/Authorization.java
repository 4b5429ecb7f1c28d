package dev.whoami.probe;

import dev.whoami.aws.TokenClaims;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The tokens for requests to the container endpoint: one in the environment, and one in a file. A
 * header can carry a token only if it is one line.
 */
final class Authorization {
  /** Where the token of a request comes from. */
  enum From {
    NOWHERE,
    VARIABLE,
    FILE
  }

  private final Reading variable;
  private final Reading path;
  private final Reading content;

  private Authorization(Reading variable, Reading path, Reading content) {
    this.variable = variable;
    this.path = path;
    this.content = content;
  }

  static Authorization read(Witness w) {
    Reading variable = w.setting(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN);
    Reading path = w.setting(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE);
    Reading content = path.isPresent() ? w.token(path.text()) : path;
    return new Authorization(variable, path, content);
  }

  /**
   * Whether AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE is set, which says nothing without an address.
   */
  static boolean isFileSet(Witness w) {
    return w.setting(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE).hasText();
  }

  /** Whether any variable gives a token, or the file with one. */
  boolean isNamed() {
    return variable.hasText() || path.hasText();
  }

  /**
   * The claims of the token that is sent in this way; empty if it is not a readable JSON Web Token.
   */
  Optional<TokenClaims> claims(From from) {
    if (from == From.VARIABLE) {
      return TokenClaims.in(Secret.of(variable.text()));
    }
    return from == From.FILE ? TokenClaims.in(Secret.of(content.text())) : Optional.empty();
  }

  /** Whether AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE is set to something. */
  boolean namesFile() {
    return path.hasText();
  }

  /** Whether AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE is set to nothing. */
  boolean isFileBlank() {
    return path.isPresent() && !path.hasText();
  }

  /** Whether the token itself is in the environment, and no file is named. */
  boolean isInVariable() {
    return variable.hasText() && !namesFile();
  }

  /** Whether the file has another token than it had then. */
  boolean hasOtherFileThan(Authorization before) {
    return ways().contains(From.FILE) && !content.text().equals(before.content.text());
  }

  /** Every way in which some client would ask; a client that has no token asks without one. */
  Set<From> ways() {
    Set<From> ways = EnumSet.noneOf(From.class);
    if (variable.hasText()) {
      ways.add(From.VARIABLE);
    }
    if (content.hasText() && isOneLine(content.text().trim())) {
      ways.add(From.FILE);
    }
    if (ways.isEmpty() || isVariableBlank()) {
      ways.add(From.NOWHERE);
    }
    return ways;
  }

  /** Some clients send no token then, though they have a file with one. */
  boolean isVariableBlank() {
    return variable.isPresent() && !variable.hasText();
  }

  From chosenBy(ContainerClientBehavior behavior) {
    boolean blankIsNotSet = behavior.takesBlankForNotSet();
    boolean named = behavior.takesBlankForTokenFile() ? path.isPresent() : path.hasText();
    boolean file = named && behavior.knowsTokenFile();
    boolean token = variable.hasText() || (isVariableBlank() && !blankIsNotSet);
    if (file && (behavior.isFileFirst() || !token)) {
      return From.FILE;
    }
    return variable.hasText() ? From.VARIABLE : From.NOWHERE;
  }

  /** Why a client with this behavior has no token to send although one is configured. */
  Optional<Outcome> problem(ContainerClientBehavior behavior) {
    if (chosenBy(behavior) != From.FILE) {
      return Optional.empty();
    }
    String shown = "the token file " + Redaction.path(path.text());
    if (content.isAbsent()) {
      // What a client does with a token file that it cannot use does not depend on its size.
      Fault fault =
          Fault.of(content) == Fault.FILE_TOO_LARGE ? Fault.FILE_UNREADABLE : Fault.of(content);
      return Optional.of(Outcome.unread(fault, shown + " " + content.why()));
    }
    String sent = behavior.stripsToken() ? content.text().trim() : content.text();
    return isOneLine(sent)
        ? Optional.empty()
        : Optional.of(Outcome.broken(Fault.TOKEN_WITH_NEWLINE, shown + " holds a line break"));
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  HttpCall on(HttpCall call, From from) {
    if (from == From.VARIABLE) {
      return call.with("Authorization", variable.text());
    }
    return from == From.FILE ? call.with("Authorization", content.text().trim()) : call;
  }
}

package dev.whoami.probe;

import dev.whoami.aws.Arn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the command of a credential_process shows: whether it is the helper of IAM Roles Anywhere,
 * and which role the helper requests.
 *
 * @see <a href="https://docs.aws.amazon.com/rolesanywhere/latest/userguide/credential-helper.html">
 *     AWS: getting credentials from IAM Roles Anywhere</a>
 */
final class ProcessDetail implements SourceDetail {
  private static final Pattern HELPER =
      Pattern.compile(
          "(?:^|.*[/\\\\\"'\\s])aws_signing_helper(?:\\.exe)?[\"']?\\s+credential-process\\b.*");
  private static final Pattern ROLE = Pattern.compile("--role-arn[=\\s]+[\"']?([^\\s\"']+)");

  private final boolean signingHelper;
  private final @Nullable Arn role;

  private ProcessDetail(boolean signingHelper, @Nullable Arn role) {
    this.signingHelper = signingHelper;
    this.role = role;
  }

  static ProcessDetail of(String command) {
    boolean isHelper = HELPER.matcher(command).matches();
    Matcher role = ROLE.matcher(command);
    return new ProcessDetail(
        isHelper, isHelper && role.find() ? Arn.parse(role.group(1)).orElse(null) : null);
  }

  @Override
  public boolean isOfProcess() {
    return true;
  }

  @Override
  public boolean isOfSigningHelper() {
    return signingHelper;
  }

  @Override
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }
}

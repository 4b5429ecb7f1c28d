package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.container.Variable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An access key that is a user name of Amazon SES, for sending mail by SMTP. SES makes the password
 * from the secret of the key, and takes no temporary credentials, so no role can replace it.
 */
final class MailKey {
  private static final Pattern MAIL = Pattern.compile("SMTP|MAIL");

  private MailKey() {}

  static boolean isIn(Variable variable) {
    return MAIL.matcher(variable.name().toUpperCase(Locale.ROOT)).find();
  }

  static Finding finding(String who, List<String> shown) {
    return Finding.of(
            who
                + " has a user name of Amazon SES written down in its environment. It is an AWS"
                + " access key: with its password, everybody who can read this file can send mail"
                + " from your domains.")
        .because(shown)
        .remedy(
            Remedy.of(
                "A role cannot send mail by SMTP. Create new SMTP credentials in the console of"
                    + " Amazon SES, give both to the container as secrets, and delete this access"
                    + " key. Or call the API of SES (SendEmail) in place of SMTP: then the role"
                    + " is enough."));
  }
}

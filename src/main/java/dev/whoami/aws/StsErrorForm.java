package dev.whoami.aws;

import dev.whoami.world.http.HttpReply;
import java.util.regex.Pattern;

/**
 * The form of STS's errors: an ErrorResponse in its own namespace. A proxy in front of STS passes
 * it on unchanged. An emulator may have another form; MinIO copies that of STS, but names itself in
 * a header.
 */
final class StsErrorForm {
  private static final Pattern ROOT =
      Pattern.compile(
          "<ErrorResponse\\s[^>]{0,200}?xmlns\\s{0,9}=\\s{0,9}[\"']"
              + Pattern.quote("https://sts.amazonaws.com/doc/2011-06-15/")
              + "[\"']");

  private StsErrorForm() {}

  static boolean isIn(HttpReply reply) {
    boolean isOfMinio = reply.header("Server").filter(it -> it.contains("MinIO")).isPresent();
    return !isOfMinio && ROOT.matcher(reply.body()).find();
  }
}

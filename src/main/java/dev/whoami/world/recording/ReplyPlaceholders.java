package dev.whoami.world.recording;

import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Redaction;
import java.util.regex.Pattern;

/**
 * The body of a reply as a recording keeps it. First come session tokens; then JSON and XML; then
 * the lists of the instance metadata, and the error of the EKS Pod Identity agent. Anything else is
 * hidden.
 */
final class ReplyPlaceholders {
  private static final Pattern TOKEN = Pattern.compile(".*/latest/api/token");
  private static final Pattern ROLES = Pattern.compile(".*/iam/security-credentials/?");
  private static final Pattern METADATA = Pattern.compile(".*/latest/(meta-data|dynamic)/.*");
  private static final Pattern POD_IDENTITY =
      Pattern.compile("http://(169\\.254\\.170\\.23|\\[fd00:ec2::23])(:80)?/.*");

  private final Placeholders placeholders;

  ReplyPlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  String of(RecordedRequest request, HttpReply reply) {
    String body = reply.body();
    if (body.trim().isEmpty()) {
      return body;
    }
    if (TOKEN.matcher(request.url()).matches() && reply.isOk()) {
      return placeholders.secret(body);
    }
    boolean isRefusal = !reply.isOk() && !body.trim().startsWith("{");
    if (isRefusal && POD_IDENTITY.matcher(request.url()).matches()) {
      return new MessagePlaceholders(placeholders).of(body);
    }
    if (body.trim().startsWith("{") || body.trim().startsWith("[")) {
      return new JsonPlaceholders(placeholders, JsonPlaceholders.DOCUMENTS).of(body);
    }
    if (body.trim().startsWith("<")) {
      return new XmlPlaceholders(placeholders).of(body);
    }
    if (ROLES.matcher(request.url()).matches() && body.matches("[\\w+=,.@:/\\s-]{1,4096}")) {
      return Redaction.isLikeSecret(body) ? placeholders.secret(body) : body;
    }
    return METADATA.matcher(request.url()).matches()
        ? new SettingPlaceholders(placeholders).plain(body)
        : placeholders.hidden(body);
  }
}

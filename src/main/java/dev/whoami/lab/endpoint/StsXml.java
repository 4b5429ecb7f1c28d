package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.key.Times;
import java.util.UUID;

/** The XML in which STS answers, errors included. */
final class StsXml {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  private StsXml() {}

  static EndpointReply callerIdentity(LabCredentials keys) {
    return result(
        "GetCallerIdentity",
        element("Arn", keys.arn())
            + element("UserId", keys.userId())
            + element("Account", SampleNames.ACCOUNT));
  }

  /** The session of a role; {@code more} are further elements for this action. */
  static EndpointReply assumed(String action, LabCredentials keys, String more) {
    String credentials =
        element("AccessKeyId", keys.accessKeyId())
            + element("SecretAccessKey", keys.secretAccessKey())
            + element("SessionToken", keys.sessionToken())
            + element("Expiration", Times.toSeconds(keys.expiration()));
    String user = element("AssumedRoleId", keys.userId()) + element("Arn", keys.arn());
    return result(
        action,
        more
            + "<AssumedRoleUser>"
            + user
            + "</AssumedRoleUser><Credentials>"
            + credentials
            + "</Credentials>");
  }

  static EndpointReply error(int status, String code, String message) {
    String id = UUID.randomUUID().toString();
    return EndpointReply.xml(
            status,
            "<ErrorResponse xmlns=\""
                + NAMESPACE
                + "\"><Error><Type>Sender</Type>"
                + element("Code", code)
                + element("Message", message)
                + "</Error>"
                + element("RequestId", id)
                + "</ErrorResponse>")
        .with("x-amzn-RequestId", id);
  }

  private static EndpointReply result(String action, String elements) {
    String id = UUID.randomUUID().toString();
    return EndpointReply.xml(
            200,
            "<"
                + action
                + "Response xmlns=\""
                + NAMESPACE
                + "\"><"
                + action
                + "Result>"
                + elements
                + "</"
                + action
                + "Result><ResponseMetadata>"
                + element("RequestId", id)
                + "</ResponseMetadata></"
                + action
                + "Response>")
        .with("x-amzn-RequestId", id);
  }

  /** An element with this name and this text. */
  static String element(String name, String value) {
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<" + name + ">" + escaped + "</" + name + ">";
  }
}

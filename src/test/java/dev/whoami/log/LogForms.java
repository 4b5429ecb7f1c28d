package dev.whoami.log;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text for each reader of logs and trails. An @ stands for a text that others chose: a
 * User-Agent, a name, an address, a message.
 */
final class LogForms {
  private static final String ROLE = "arn:aws:sts::111122223333:assumed-role/";

  static final Map<String, String> ALL = all();

  private LogForms() {}

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    String host = ROLE + "ecsInstanceRole/i-0abc1234def567890";
    all.put(
        "event",
        "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"AssumedRole\",\"arn\":\""
            + host
            + "\",\"accessKeyId\":\"ASIAHOSTHOST00000001\",\"userName\":\"@\",\"inScopeOf\":"
            + "{\"credentialsIssuedTo\":\"@\"},\"sessionContext\":{\"ec2RoleDelivery\":\"@\"}},"
            + "\"eventTime\":\"2026-03-04T05:06:07Z\",\"eventSource\":\"s3.amazonaws.com\","
            + "\"eventName\":\"PutObject\",\"sourceIPAddress\":\"@\",\"userAgent\":\"@\","
            + "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"User: "
            + host
            + " is not authorized to perform: s3:PutObject on resource: @\"}");
    all.put(
        "event with names",
        "{\"userIdentity\":{\"type\":\"AssumedRole\",\"arn\":\""
            + host
            + "\"},\"eventTime\":\"@\",\"eventSource\":\"@.amazonaws.com\",\"eventName\":\"@\","
            + "\"errorCode\":\"@\"}");
    all.put(
        "session made",
        "{\"userIdentity\":{\"type\":\"WebIdentityUser\",\"userName\":\"@\","
            + "\"identityProvider\":\"@\"},\"eventTime\":\"@\",\"eventSource\":\"sts.amazonaws.com\","
            + "\"eventName\":\"AssumeRoleWithWebIdentity\",\"sourceIPAddress\":\"@\",\"userAgent\":\"@"
            + " exec-env/AWS_ECS_EC2\",\"sharedEventID\":\"@\",\"responseElements\":"
            + "{\"subjectFromWebIdentityToken\":\"@\",\"credentials\":{\"accessKeyId\":"
            + "\"ASIAGIVENGIVEN000001\",\"sessionToken\":\"@\"},\"assumedRoleUser\":{\"arn\":\""
            + ROLE
            + "app/x\"}}}");
    all.put(
        "session made by a service",
        "{\"userIdentity\":{\"type\":\"AWSService\",\"invokedBy\":\"pods.eks.amazonaws.com\"},"
            + "\"eventSource\":\"sts.amazonaws.com\",\"eventName\":\"AssumeRole\",\"requestParameters\":"
            + "{\"tags\":[{\"key\":\"kubernetes-pod-name\",\"value\":\"@\"},{\"key\":"
            + "\"kubernetes-namespace\",\"value\":\"@\"},{\"key\":\"eks-cluster-name\",\"value\":\"@\"}]},"
            + "\"responseElements\":{\"credentials\":{\"accessKeyId\":\"ASIAGIVENGIVEN000001\"},"
            + "\"assumedRoleUser\":{\"arn\":\""
            + ROLE
            + "app/x\"}}}");
    all.put(
        "session made by another service",
        "{\"userIdentity\":{\"invokedBy\":\"@\"},\"eventSource\":\"@.x\",\"eventName\":"
            + "\"AssumeRole@\",\"responseElements\":{\"credentials\":{\"accessKeyId\":"
            + "\"ASIAGIVENGIVEN000001\"},\"assumedRoleUser\":{\"arn\":\"@\"}}}");
    all.put(
        "session used",
        "{\"userIdentity\":{\"arn\":\""
            + ROLE
            + "app/x\",\"accessKeyId\":\"ASIAGIVENGIVEN000001\"},\"eventTime\":\"@\","
            + "\"eventSource\":\"@\",\"eventName\":\"@\",\"userAgent\":\"@\",\"errorCode\":\"@\"}");
    all.put("looked up", "{\"CloudTrailEvent\":\"{@}\",\"Username\":\"@\"}");
    all.put(
        "access log",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef bucket"
            + " [04/Mar/2026:05:06:07 +0000] @ "
            + ROLE
            + "app/x ID REST.GET.OBJECT @ \"GET /@ HTTP/1.1\" 403 AccessDenied 1 - 1 - \"@\" \"@\""
            + " - @");
    all.put(
        "audit log",
        "2026-03-04T05:06:07Z 429 172.17.0.4:42011 \"/v2/credentials@\" \"@\" - \n"
            + "2026-03-04T05:06:07Z 200 172.17.0.4:42011 \"/v2/credentials\" \"@\" @ GetCredentials"
            + " 2 @ @");
    all.put(
        "agent of ECS",
        "level=error time=2026-03-04T05:06:07Z msg=\"Unable to get credentials for task\""
            + " task=\"@\"");
    all.put(
        "row",
        "CONTAINER,@,i-0abc1234def567890,@,@,s3:GetObject,@,3,@,@\n"
            + "{\"used_by\":\"AGENT\",\"role\":\"@\",\"instance\":\"@\",\"assumed_role\":\"@\","
            + "\"client\":\"@\",\"call\":\"@\",\"error\":\"@\",\"requests\":\"3\",\"first_request\":\"@\","
            + "\"last_request\":\"@\"}");
    all.put(
        "GuardDuty",
        "{\"Type\":\"UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS\",\"Resource\":"
            + "{\"AccessKeyDetails\":{\"UserName\":\"@\",\"PrincipalId\":\"@\",\"AccessKeyId\":\"@\"}},"
            + "\"Service\":{\"Action\":{\"AwsApiCallAction\":{\"RemoteIpDetails\":{\"IpAddressV4\":\"@\"}}}}}");
    all.put(
        "simulation",
        "{\"EvaluationResults\":[{\"EvalActionName\":\"s3:GetObject\",\"EvalResourceName\":\"@\","
            + "\"EvalDecision\":\"implicitDeny\"}]}");
    all.put(
        "decoded message",
        "{\"allowed\":false,\"explicitDeny\":true,\"context\":{\"action\":\"s3:GetObject\",\"resource\":"
            + "\"@\",\"principal\":{\"arn\":\"@\"}}}");
    all.put(
        "denial",
        "User: "
            + host
            + " is not authorized to perform: s3:GetObject on resource: @ with an explicit deny in"
            + " an identity-based policy");
    all.put(
        "part of an event",
        "eventSource: s3.amazonaws.com\neventName: @\nerrorCode: AccessDenied\narn: "
            + host
            + "\n@");
    all.put(
        "record",
        "{\"time\":\"@\",\"log\":\"@ Unable to locate credentials @\",\"a\":{\"b\":[\"@\"]}}");
    all.put(
        "mail of GuardDuty",
        "Credentials created exclusively for an EC2 instance using instance role @ have been used"
            + " from an external IP address @. @");
    all.put("simulation as text", "EVALUATIONRESULTS\ts3:GetObject\timplicitDeny\tarn:aws:s3:::@");
    all.put(
        "partial line",
        "2026-03-04T05:06:07Z stdout P @ User: "
            + host
            + " is not authorized"
            + " to\n2026-03-04T05:06:07Z stdout F  perform: s3:GetObject on resource: @");
    all.put(
        "partial record",
        "{\"log\":\"@ Unable to locate\",\"source\":\"@\",\"partial_message\":\"true\"}\n"
            + "{\"log\":\" credentials @\",\"source\":\"@\",\"partial_message\":\"true\","
            + "\"partial_last\":\"true\"}");
    all.put(
        "row over two lines",
        "eventname,eventsource,arn,errorcode,useragent\n@,s3.amazonaws.com,"
            + host
            + ",AccessDenied,\"@\n@\"");
    all.put(
        "event behind words",
        "@ got {\"userIdentity\":{\"arn\":\""
            + host
            + "\"},\"eventSource\":\"s3.amazonaws.com\","
            + "\"eventTime\":\"2026-03-04T05:06:07Z\",\"eventName\":\"@\",\"userAgent\":\"@\"} @");
    all.put(
        "link of a chat",
        "User: " + host + " is not authorized to perform: s3:GetObject on resource: <https://@|@>");
    return all;
  }
}

package dev.whoami.log.denial;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The action behind a call as a client names it: {@code operation error S3: HeadObject} in Go,
 * {@code when calling the HeadObject operation} in botocore, an event of CloudTrail, a line of an
 * access log. Some calls of S3 have another name in policies.
 */
public final class ServiceCall {
  private static final String GO = "operation error ";
  private static final String BOTOCORE = "when calling the ";
  private static final String PHP = "Error executing \"";
  private static final String MISSING = " due to missing permissions";
  private static final String RESPONDED = " API responded with error=";
  private static final String KEY_OF_SECRET = "Access to KMS is not allowed";
  private static final int LONGEST = 64;
  private static final Map<String, String> PREFIXES = new HashMap<>();
  private static final Map<String, String> ACTIONS_OF_S3 = new HashMap<>();

  static {
    PREFIXES.put("monitoring", "cloudwatch");
    PREFIXES.put("email", "ses");
    PREFIXES.put("cloudwatchlogs", "logs");
    PREFIXES.put("sfn", "states");
    PREFIXES.put("eventbridge", "events");
    PREFIXES.put("bedrockruntime", "bedrock");
    PREFIXES.put("cognitoidentityprovider", "cognito-idp");
    PREFIXES.put("elasticloadbalancingv2", "elasticloadbalancing");
    PREFIXES.put("networkfirewall", "network-firewall");
    for (String each : "GetObject PutObject DeleteObject GetBucketLocation".split(" ", -1)) {
      ACTIONS_OF_S3.put(each, each);
    }
    ACTIONS_OF_S3.put("HeadObject", "GetObject");
    ACTIONS_OF_S3.put("CopyObject", "PutObject");
    ACTIONS_OF_S3.put("CreateMultipartUpload", "PutObject");
    ACTIONS_OF_S3.put("UploadPart", "PutObject");
    ACTIONS_OF_S3.put("CompleteMultipartUpload", "PutObject");
    ACTIONS_OF_S3.put("HeadBucket", "ListBucket");
    ACTIONS_OF_S3.put("ListObjects", "ListBucket");
    ACTIONS_OF_S3.put("ListObjectsV2", "ListBucket");
    ACTIONS_OF_S3.put("ListBuckets", "ListAllMyBuckets");
    ACTIONS_OF_S3.put("REST.GET.OBJECT", "GetObject");
    ACTIONS_OF_S3.put("REST.HEAD.OBJECT", "GetObject");
    ACTIONS_OF_S3.put("REST.PUT.OBJECT", "PutObject");
    ACTIONS_OF_S3.put("REST.DELETE.OBJECT", "DeleteObject");
    ACTIONS_OF_S3.put("REST.GET.BUCKET", "ListBucket");
    ACTIONS_OF_S3.put("REST.HEAD.BUCKET", "ListBucket");
  }

  private ServiceCall() {}

  /** The action of a call of S3; empty for another call. */
  public static String ofS3(String operation) {
    String action = ACTIONS_OF_S3.get(operation);
    return action == null ? "" : "s3:" + action;
  }

  /** The action of a call of a service; empty if the name is not valid. */
  public static String of(String service, String operation) {
    String name = service.toLowerCase(Locale.ROOT).replace(" ", "");
    String prefix = PREFIXES.getOrDefault(name, name);
    String ofS3 = prefix.equals("s3") ? ofS3(operation) : "";
    String action = ofS3.isEmpty() ? prefix + ":" + operation : ofS3;
    return DenialText.isAction(action) ? action : "";
  }

  /**
   * The action of the call in a line; empty if there is none. A call without a service counts as
   * one of SQS if the line has a queue's address, else of S3.
   */
  public static String in(String text) {
    boolean isOfSqs = text.contains("https://sqs.") || text.contains("queue.amazonaws.com");
    return in(text, isOfSqs ? "sqs" : "s3");
  }

  /** Whether the call is one that ECS makes with the execution role before the code runs. */
  public static boolean isAtStart(String text) {
    return text.contains("execution resource retrieval failed")
        || text.contains("unable to pull secrets or registry auth");
  }

  /** The action of the call in a line. A call without a service is of this one. */
  static String in(String text, String service) {
    if (text.contains(KEY_OF_SECRET)) {
      return "kms:Decrypt";
    }
    int go = text.indexOf(GO);
    int colon = go < 0 ? -1 : text.indexOf(": ", go);
    if (colon > 0 && colon - go < LONGEST) {
      return of(text.substring(go + GO.length(), colon), Words.at(text, colon + 2, LONGEST));
    }
    int botocore = text.indexOf(BOTOCORE);
    if (botocore >= 0) {
      return named(service, Words.at(text, botocore + BOTOCORE.length(), LONGEST));
    }
    int missing = text.indexOf(MISSING);
    if (missing > 0) {
      String action = text.substring(text.lastIndexOf(' ', missing - 1) + 1, missing);
      return DenialText.isAction(action) ? action : "";
    }
    int responded = text.indexOf(RESPONDED);
    if (responded > 0) {
      return of("logs", text.substring(text.lastIndexOf(' ', responded - 1) + 1, responded));
    }
    int php = text.indexOf(PHP);
    return php < 0 ? "" : named(service, Words.at(text, php + PHP.length(), LONGEST));
  }

  /** S3 is a guess, so the call must be one that S3 has. */
  private static String named(String service, String operation) {
    return service.equals("s3") ? ofS3(operation) : of(service, operation);
  }
}

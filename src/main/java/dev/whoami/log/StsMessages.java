package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What STS and the services say of keys, sessions and signatures, and what a client says that does
 * not reach them.
 */
final class StsMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "SELF_ASSUMPTION",
                  MessagePattern.of("ot authorized to perform: sts:AssumeRole on resource: ")
                      .where(Condition.SAME_ROLE),
                  "The role assumes itself, and its trust policy does not allow that.",
                  "Which setting makes the program assume a role that it has.",
                  ProvenFindings.of(WHO116)),
              KnownMessage.of(
                  "ASSUMPTION_DENIED",
                  MessagePattern.of("ot authorized to perform: sts:AssumeRole on resource: ")
                      .where(Condition.OTHER_ROLE),
                  "AWS knew the caller, and does not let it assume that role.",
                  "Whether the caller's policy or the role's trust policy is the one that lacks"
                      + " it.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "TAGS_DENIED",
                  MessagePattern.of("ot authorized to perform: sts:TagSession"),
                  "AWS knew the caller, and gives the session tags, which the trust policy of the"
                      + " role does not allow: it takes sts:TagSession beside sts:AssumeRole.",
                  "That the rest of the trust policy is right.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "SESSION_TOO_LONG",
                  MessagePattern.of(
                      "DurationSeconds exceeds the MaxSessionDuration set for this role"),
                  "The role may be assumed, and not for as long as was asked for.",
                  "Who asked for it: a setting of the profile or of the code.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "CHAINED_SESSION_TOO_LONG",
                  MessagePattern.of("session limit for roles assumed by role chaining"),
                  "A role that assumes another one, as a task or a pod does, gets it for one hour"
                      + " at most.",
                  "Who asked for more: a setting of the profile or of the code.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "REGION_OF_STS_OFF",
                  MessagePattern.of("RegionDisabledException"),
                  "STS is not active in that region for the account of the role: activate it in"
                      + " IAM, or set another AWS_REGION.",
                  "Anything about the credentials: they were not looked at.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "ISSUER_SILENT",
                  MessagePattern.of("IDPCommunicationError"),
                  "STS did not get through to the issuer of the token.",
                  "That something is wrong: it may be well at the next try.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "WHO_IS_DENIED",
                  MessagePattern.of("ot authorized to perform: sts:GetCallerIdentity"),
                  "STS accepts the credentials; a policy on the way forbids the question who they"
                      + " are.",
                  "That the credentials are bad: they are not.",
                  ProvenFindings.of(WHO502)),
              KnownMessage.of(
                  "TOKEN_INVALID",
                  MessagePattern.of("InvalidClientTokenId"),
                  "STS rejects the credentials: it does not know the key, or the session token is"
                      + " not its.",
                  "Which of the two; the first four letters of the key ID say what kind of key it"
                      + " is.",
                  ProvenFindings.of(WHO501)),
              // The SDK for Java 2 leaves out the code.
              KnownMessage.of(
                  "TOKEN_INVALID_BY_WORDS",
                  MessagePattern.of("security token included in the request is invalid")
                      .without("InvalidClientTokenId", "UnrecognizedClientException"),
                  "AWS rejects the credentials: it does not know the key, or the session token is"
                      + " not its.",
                  "Which of the two; the first four letters of the key ID say what kind of key it"
                      + " is.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "CLIENT_UNKNOWN",
                  MessagePattern.of("UnrecognizedClientException"),
                  "The service rejects the credentials: it does not know the key, or the token is"
                      + " not its.",
                  "Which of the two.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "KEY_ID_UNKNOWN",
                  MessagePattern.of("InvalidAccessKeyId")
                      .without("aliyun", "googleapis", "InvalidAccessKeyId."),
                  "S3 does not know the access key ID: deleted, disabled, or not of AWS.",
                  "Where the key came from.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "NOT_VALIDATED",
                  MessagePattern.of("AWS was not able to validate the provided access credentials"),
                  "The service rejects the credentials.",
                  "Why: the key, its token, or the clock.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "SESSION_EXPIRED",
                  MessagePattern.of("security token included in the request is expired"),
                  "The session of the credentials has ended.",
                  "Whose fault: the source served them, or the program kept them too long.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "SESSION_EXPIRED_S3",
                  MessagePattern.of("The provided token has expired")
                      .withOneOf("ExpiredToken", "(Service: ", "S3", "s3"),
                  "The session of the credentials has ended.",
                  "Whose fault: the source served them, or the program kept them too long.",
                  ProvenFindings.of(WHO501)),
              // Some clients of S3 print these words and nothing else, and so do programs with own
              // tokens.
              KnownMessage.of(
                  "TOKEN_OF_SOMEBODY_EXPIRED",
                  MessagePattern.of("The provided token has expired")
                      .without("ExpiredToken", "(Service: ", "S3", "s3"),
                  "S3 says so of credentials whose session has ended.",
                  "That it is S3: other programs say the same of tokens of their own.",
                  ProvenFindings.oneOf(WHO501)),
              KnownMessage.of(
                  "SIGNATURE_EXPIRED",
                  MessagePattern.of("Signature expired: ", " is now earlier than "),
                  "The clock of the client is behind.",
                  "That the key is wrong.",
                  ProvenFindings.of(WHO503)),
              KnownMessage.of(
                  "SIGNATURE_EARLY",
                  MessagePattern.of("Signature not yet current: "),
                  "The clock of the client is ahead.",
                  "That the key is wrong.",
                  ProvenFindings.of(WHO503)),
              KnownMessage.of(
                  "TIME_TOO_SKEWED",
                  MessagePattern.of("RequestTimeTooSkewed"),
                  "The clock of the client is wrong by more than 15 minutes.",
                  "That the key is wrong.",
                  ProvenFindings.of(WHO503)),
              KnownMessage.of(
                  "SIGNATURE_WRONG",
                  MessagePattern.of("SignatureDoesNotMatch")
                      .without(
                          "Signature expired", "not yet current", "aliyun", "Google", "googleapis"),
                  "The secret key does not belong to the key ID.",
                  "Which of the two is wrong.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "SIGNATURE_INCOMPLETE",
                  MessagePattern.of("IncompleteSignature"),
                  "The signature is not one of AWS: a key ID or a header is malformed.",
                  "Which.",
                  ProvenFindings.of(WHO501)),
              KnownMessage.of(
                  "STS_UNREACHED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("on endpoint URL: \"https://sts."),
                  "STS does not answer.",
                  "Anything about the credentials: they were not looked at.",
                  ProvenFindings.of(WHO502)),
              KnownMessage.of(
                  "STS_REFUSED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Could not connect to the endpoint URL: \"https://sts."),
                  "STS cannot be reached.",
                  "Anything about the credentials: they were not looked at.",
                  ProvenFindings.of(WHO502)),
              KnownMessage.of(
                  "STS_UNREACHED_GO",
                  MessagePattern.of("request send failed, Post \"https://sts."),
                  "STS cannot be reached.",
                  "Anything about the credentials: they were not looked at.",
                  ProvenFindings.of(WHO502)),
              // Where an endpoint of STS is set that is called otherwise.
              KnownMessage.of(
                  "STS_UNREACHED_GO_ELSEWHERE",
                  GO_V2,
                  MessagePattern.of("operation error STS: ", "request send failed, Post")
                      .without("\"https://sts."),
                  "STS cannot be reached at the endpoint that is set.",
                  "Anything about the credentials: they were not looked at.",
                  ProvenFindings.of(WHO502))));

  private StsMessages() {}
}

package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What comes of asking the container's endpoint: a refusal, an error, silence, something that is no
 * JSON.
 */
final class EndpointMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "STALE_ID",
                  MessagePattern.of("InvalidIdInRequest"),
                  "The agent does not know the credentials ID of the variable.",
                  "Why: the task was stopped, the agent was restarted, or the variable is of"
                      + " another task.",
                  ProvenFindings.of(WHO201)),
              KnownMessage.of(
                  "STALE_ID_IN_LOG_OF_AGENT",
                  MessagePattern.of("CredentialsV2Request: ", "ID not found"),
                  "The agent was asked for credentials by an ID that it does not know.",
                  "Which container asked: look for the address in the line.",
                  ProvenFindings.of(WHO201)),
              KnownMessage.of(
                  "AGENT_STARTING",
                  MessagePattern.of("CredentialsUninitialized"),
                  "The agent has no credentials yet.",
                  "How long that lasts.",
                  ProvenFindings.of(WHO202)),
              KnownMessage.of(
                  "THROTTLED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Received non 200 response", "429", "metadata")
                      .without("instance metadata"),
                  "The container's endpoint throttles.",
                  "Who asks so often: another container of the machine can be it.",
                  ProvenFindings.of(WHO203)),
              KnownMessage.of(
                  "THROTTLED_GO",
                  GO_V2,
                  MessagePattern.of("failed to load credentials, ", "TooManyRequests"),
                  "The container's endpoint throttles.",
                  "Who asks so often: another container of the machine can be it.",
                  ProvenFindings.of(WHO203)),
              KnownMessage.of(
                  "REFUSED_BY_POD_IDENTITY_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                      "Received non 200 response", "metadata: [", "Exception): ", ", fault: "),
                  "The agent of EKS Pod Identity passes on why EKS gives no credentials.",
                  "Which namespace and service account it is: the token says that.",
                  ProvenFindings.of(WHO215)),
              KnownMessage.of(
                  "STATUS_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Received non 200 response", "metadata")
                      .without(
                          "InvalidIdInRequest",
                          "CredentialsUninitialized",
                          "429",
                          "(400)",
                          ", fault: "),
                  "The container's endpoint answers with an error.",
                  "Why: the body that is quoted says it, if anything does.",
                  ProvenFindings.of(WHO213)),
              KnownMessage.of(
                  "STATUS_BOTOCORE_400",
                  BOTOCORE,
                  MessagePattern.of("Received non 200 response (400) from")
                      .without("InvalidIdInRequest"),
                  "The container's endpoint answers with status 400.",
                  "Why: the lines behind it quote the answer.",
                  ProvenFindings.oneOf(WHO201, WHO213)),
              KnownMessage.of(
                  "NOT_JSON_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Unable to parse JSON returned from", "metadata"),
                  "What answers at the container's endpoint sends no JSON.",
                  "What it is: a proxy or another program.",
                  ProvenFindings.of(WHO206)),
              KnownMessage.of(
                  "NOT_JSON_GO",
                  GO_V2,
                  MessagePattern.of("failed to load credentials, deserialization failed"),
                  "What answers at the container's endpoint sends no JSON.",
                  "What it is: a proxy or another program.",
                  ProvenFindings.of(WHO206)),
              KnownMessage.of(
                  "STATUS_JS",
                  JS_V3,
                  MessagePattern.of("CredentialsProviderError: Server responded with status"),
                  "The container's endpoint answers with an error, of which this is the status.",
                  "Why: the message leaves out the answer.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213)),
              // The line of the stack that says where an error came from, or a text that is no
              // JSON.
              KnownMessage.of(
                  "NOT_JSON_JS",
                  JS_V3,
                  MessagePattern.of("at getCredentials (", "/credential-provider-http/"),
                  "The container's endpoint gave nothing that could be read as credentials.",
                  "What it gave: the line before the stack has its status, or quotes its"
                      + " beginning.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO206, WHO213)),
              KnownMessage.of(
                  "NOT_JSON_RUBY",
                  RUBY,
                  MessagePattern.of(
                      "Failed to parse metadata service response", "ecs_credentials.rb"),
                  "What answers at the container's endpoint sends no JSON.",
                  "What it is: a proxy or another program.",
                  ProvenFindings.of(WHO206)),
              KnownMessage.of(
                  "STATUS_RUBY",
                  RUBY,
                  MessagePattern.of("Error retrieving ECS Credentials: ", "Non200Response"),
                  "The container's endpoint answers with an error.",
                  "Which: the message leaves out the status.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213)),
              KnownMessage.of(
                  "SILENT_RUBY",
                  RUBY,
                  MessagePattern.of("Error retrieving ECS Credentials: ", "ReadTimeout"),
                  "The container's endpoint takes the request and does not answer.",
                  "Why.",
                  ProvenFindings.of(WHO205)),
              KnownMessage.of(
                  "OUT_OF_REACH_RUBY",
                  RUBY,
                  MessagePattern.of("Error retrieving ECS Credentials: ", "ECONNREFUSED"),
                  "Nobody listens at the container's endpoint.",
                  "Why: the agent does not run, or a rule of the firewall is missing.",
                  ProvenFindings.of(WHO204)),
              KnownMessage.of(
                  "ERROR_OF_CONTAINER_GO_V1",
                  GO_V1,
                  MessagePattern.of("CredentialsEndpointError: failed to load credentials"),
                  "The container's endpoint failed.",
                  "How: the line behind it says that.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO204, WHO205, WHO213)),
              KnownMessage.of(
                  "SILENT_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Received error when attempting to retrieve", "Read timeout"),
                  "The container's endpoint takes the request and does not answer.",
                  "Why.",
                  ProvenFindings.of(WHO205)),
              KnownMessage.of(
                  "OUT_OF_REACH_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                      "Received error when attempting to retrieve",
                      "Could not connect to the endpoint"),
                  "Nobody listens at the container's endpoint.",
                  "Why: the agent does not run, or a rule of the firewall is missing.",
                  ProvenFindings.of(WHO204)),
              KnownMessage.of(
                  "UNREACHED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                      "Received error when attempting to retrieve", "Connect timeout"),
                  "The container's endpoint cannot be reached: packets are dropped.",
                  "Where: a firewall, a network policy, or no route.",
                  ProvenFindings.of(WHO204)),
              KnownMessage.of(
                  "ABORTED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                      "Received error when attempting to retrieve", "Connection aborted"),
                  "The container's endpoint ends the connection without an answer.",
                  "Why: the agent restarts, or something stands in between.",
                  ProvenFindings.oneOf(WHO204, WHO206, WHO213)),
              KnownMessage.of(
                  "REFUSED_GO",
                  GO_V2,
                  MessagePattern.of("failed to load credentials, ", "connection refused"),
                  "Nobody listens at the container's endpoint.",
                  "Why: the agent does not run, or a rule of the firewall is missing.",
                  ProvenFindings.of(WHO204)),
              KnownMessage.of(
                  "REFUSED_JS",
                  MessagePattern.of("connect ECONNREFUSED 169.254.170."),
                  "Nobody listens at the container's endpoint.",
                  "Why: the agent does not run, or a rule of the firewall is missing.",
                  ProvenFindings.of(WHO204)),
              KnownMessage.of(
                  "STATUS_CRT",
                  CRT,
                  MessagePattern.of("AWS_AUTH_CREDENTIALS_PROVIDER_HTTP_STATUS_FAILURE"),
                  "An endpoint that gives credentials answers with an error: the container's, or"
                      + " STS for a web identity.",
                  "Which of the two, and the status: the message leaves out both.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213, WHO403)),
              KnownMessage.of(
                  "RETRIES_CRT",
                  CRT,
                  MessagePattern.of("AWS_IO_MAX_RETRIES_EXCEEDED"),
                  "A request of the Common Runtime failed at each try.",
                  "Which and how, and whether it was for credentials: the message leaves out all"
                      + " three.",
                  ProvenFindings.oneOf(WHO202, WHO203, WHO204, WHO205, WHO206, WHO213, WHO502)),
              KnownMessage.of(
                  "SILENT_JS",
                  JS_V3,
                  MessagePattern.of(
                      "@smithy/node-http-handler",
                      "a request has exceeded the configured",
                      "Timeout"),
                  "An endpoint took a request and did not answer in time; the client waits on.",
                  "Which: it can be that of the container, the instance metadata or a service.",
                  ProvenFindings.oneOf(WHO205, WHO303, WHO301, WHO502)),
              KnownMessage.of(
                  "STATUS_OBJECT_STORE",
                  OBJECT_STORE,
                  MessagePattern.of(
                      "Error performing GET http://169.254.170.2",
                      "Server returned non-2xx status code"),
                  "The container's endpoint answers with an error, and this client stops there.",
                  "Why: the message leaves out the answer.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213)),
              KnownMessage.of(
                  "ERROR_PHP",
                  PHP,
                  MessagePattern.of("Error retrieving credential from ECS")
                      .without("GET http://169.254.170.2`"),
                  "The container's endpoint failed.",
                  "How: the reason is in the brackets.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO204, WHO205, WHO213)),
              KnownMessage.of(
                  "EXPIRED_AT_SOURCE",
                  BOTOCORE,
                  MessagePattern.of(
                      "Credentials were refreshed, but the refreshed credentials are still"
                          + " expired"),
                  "The source hands out credentials that have expired.",
                  "Which source: the container's endpoint, or a stopped clock.",
                  ProvenFindings.oneOf(WHO207, WHO503)),
              KnownMessage.of(
                  "POD_IDENTITY_NOT_TRUSTED",
                  MessagePattern.of("EKS does not have permissions to assume the associated role"),
                  "EKS may not assume the role of the pod: its trust policy does not allow"
                      + " pods.eks.amazonaws.com both sts:AssumeRole and sts:TagSession.",
                  "That the role is there: one that was deleted looks the same.",
                  ProvenFindings.of(WHO215)),
              KnownMessage.of(
                  "POD_IDENTITY_AGENT_DENIED",
                  MessagePattern.of("ot authorized to perform: eks-auth:AssumeRoleForPodIdentity"),
                  "The agent of Pod Identity asked, as the node, whose role lacks the action;"
                      + " AmazonEKSWorkerNodePolicy has it.",
                  "Anything about the role of the pod: it was not come to.",
                  ProvenFindings.of(WHO215))));

  private EndpointMessages() {}
}

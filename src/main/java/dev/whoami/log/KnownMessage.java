package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every message about credentials that is known: who says it, what it proves, and what it does not.
 * A new one is one constant here, and a line of the corpus in the tests.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // Words and ProvenFindings are values; they hold lists of values.
enum KnownMessage {
  // A list of providers, or one word for all of them: nobody had credentials.
  CHAIN_OF_JAVA_V2(
      JAVA_V2,
      Words.of("Unable to load credentials from any of the providers in the chain")
          .without("ContainerCredentialsProvider(): Failed to load credentials from metadata"),
      "No provider of the chain had credentials; the brackets list them, each with its reason.",
      "Why the last two failed: the endpoint and the instance metadata have one sentence each.",
      ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
  ENDPOINT_IN_CHAIN_OF_JAVA_V2(
      JAVA_V2,
      Words.of("ContainerCredentialsProvider(): Failed to load credentials from metadata"),
      "No provider of the chain had credentials: the container's endpoint failed, which was asked,"
          + " so that its variable is set.",
      "How it failed: the brackets leave that out.",
      ProvenFindings.oneOf(WHO204, WHO201, WHO202, WHO203, WHO205, WHO206, WHO213)),
  CHAIN_OF_JAVA_V1(
      JAVA_V1,
      Words.of("Unable to load AWS credentials from any provider in the chain"),
      "No provider of the chain had credentials; the brackets list them, each with its reason.",
      "Why: one provider stands for the container and the instance, and says the same of both.",
      ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
  CHAIN_OF_S3A(
      S3A,
      Words.of("No AWS Credentials provided by "),
      "No provider of fs.s3a.aws.credentials.provider had credentials; the names are that list.",
      "Which provider failed and why: S3A keeps one error of the list.",
      ProvenFindings.oneOf(WHO113, WHO601, WHO602, WHO604, WHO102)),
  CHAIN_OF_JS_V3(
      JS_V3,
      Words.of("Could not load credentials from any providers", "CredentialsProviderError"),
      "No provider of the chain had credentials.",
      "Why: the message hides the cause of each provider.",
      ProvenFindings.oneOf(WHO113, WHO102, WHO103, WHO201, WHO204, WHO403, WHO301, WHO303, WHO304)),
  /** Version 2 says so, too, where it does not say that credentials are missing. */
  CHAIN_OF_JS(
      Words.of("Could not load credentials from any providers")
          .without("CredentialsProviderError", "please check your action inputs"),
      "No provider of the chain of an SDK for JavaScript had credentials.",
      "Why: the message hides the cause of each provider.",
      ProvenFindings.oneOf(WHO113, WHO102, WHO103, WHO201, WHO204, WHO403, WHO301, WHO303, WHO304)),
  CHAIN_OF_JS_V2(
      JS_V2,
      Words.of("Missing credentials in config")
          .without("in configuration", "in config:", "in config for ", "in config of "),
      "No provider of the chain had credentials.",
      "Why: the message hides the cause of each provider.",
      ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
  CHAIN_OF_BOTOCORE(
      BOTOCORE,
      Words.of("Unable to locate credentials")
          .without("credentials for ", "credentials in ", "credentials of ", "credentials at "),
      "No provider of the chain had credentials, and none that is configured failed: this process"
          + " has no variable of a role.",
      "Why the instance metadata gave nothing: its failure is not told.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_GO_V1(
      GO_V1,
      Words.of("NoCredentialProviders: no valid providers in chain"),
      "No provider of the chain had credentials.",
      "Why: the message hides the cause of each provider.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_RUBY(
      RUBY,
      Words.of("unable to sign request without credentials set"),
      "No provider of the chain had credentials.",
      "Why: a provider that fails leaves a line of its own, if any.",
      ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
  CHAIN_OF_RUST(
      RUST,
      Words.of("no providers in chain provided credentials"),
      "No provider of the chain had credentials.",
      "Why: each provider has a line of its own, at level debug.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_RUSOTO(
      Words.of("Couldn't find AWS credentials in environment, credentials file, or IAM role"),
      "Rusoto found no credentials. It has no web identity and no Pod Identity by itself.",
      "That there is no role: it does not know all sources.",
      ProvenFindings.NO_CREDENTIALS),
  LATE_RUST(
      RUST,
      Words.of("redentials provider timed out after"),
      "The chain of providers did not come to its end in time: something does not answer.",
      "Which: the container's endpoint, STS or the instance metadata.",
      ProvenFindings.oneOf(WHO205, WHO301, WHO303, WHO502)),
  LATE_IDENTITY_RUST(
      RUST,
      Words.of("dentity resolver timed out after"),
      "The chain of providers did not come to its end in time: something does not answer.",
      "Which: the container's endpoint, STS or the instance metadata.",
      ProvenFindings.oneOf(WHO205, WHO301, WHO303, WHO502)),
  CHAIN_OF_CRT(
      CRT,
      Words.of("AWS_AUTH_CREDENTIALS_PROVIDER_IMDS_SOURCE_FAILURE"),
      "No variable of a role is in this process, so the client asked the instance metadata, which"
          + " gave none.",
      "Why it gave none: a hop limit, a firewall, or a machine that is not on EC2.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_NEWER_KOTLIN(
      KOTLIN,
      Words.of("No identity could be resolved from the chain"),
      "No provider of the chain had credentials; the names are that chain.",
      "Why: each provider is a suppressed exception behind the message.",
      ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
  CHAIN_OF_KOTLIN(
      KOTLIN,
      Words.of("No credentials could be loaded from the chain"),
      "No provider of the chain had credentials.",
      "Why: each provider is a suppressed exception behind the message.",
      ProvenFindings.NO_CREDENTIALS_OR_NO_ENDPOINT),
  CHAIN_OF_NET(
      NET,
      Words.of("Failed to resolve AWS credentials"),
      "No provider of the chain had credentials; the exceptions behind it are the walk.",
      "Why: read the exception of each provider.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_TERRAFORM(
      TERRAFORM,
      Words.of("o valid credential sources"),
      "No provider of the chain had credentials.",
      "Why: the line behind it is about the last provider alone.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_OPENDAL(
      OPENDAL,
      Words.of("failed to load signing credential"),
      "No provider of the chain had credentials; a line at level warn names each.",
      "Why: every failure is followed by the next provider.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_MSK(
      MSK_IAM_AUTH,
      Words.of("Failed to find AWS IAM Credentials [Caused by"),
      "The client of Amazon MSK has no credentials; the cause is in the brackets.",
      "That its role was refused: a refused role is followed by the default chain in silence.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_FLUENT_BIT(
      FLUENT_BIT,
      Words.of("Provider returned no credentials, service="),
      "No provider of the chain had credentials.",
      "Why: every failure is followed by the next provider.",
      ProvenFindings.NO_CREDENTIALS),
  CHAIN_OF_S3FS(
      S3FS,
      Words.of("could not determine how to establish security credentials"),
      "s3fs has no keys, and was not told to ask for a role: that takes -o ecs or -o iam_role.",
      "That there is no task role: without -o ecs it does not ask.",
      ProvenFindings.oneOf(WHO620, WHO113)),
  ANONYMOUS_RCLONE(
      RCLONE,
      Words.of("Using anonymous credentials - did you mean to set env_auth=true?"),
      "rclone sends unsigned requests: env_auth is false, so it looks for no role.",
      "That there is no role: it was not looked for.",
      ProvenFindings.of(WHO114)),

  // The endpoint of the container.
  STALE_ID(
      Words.of("InvalidIdInRequest"),
      "The agent does not know the credentials ID of the variable.",
      "Why: the task was stopped, the agent was restarted, or the variable is of another task.",
      ProvenFindings.of(WHO201)),
  STALE_ID_IN_LOG_OF_AGENT(
      Words.of("CredentialsV2Request: ", "ID not found"),
      "The agent was asked for credentials by an ID that it does not know.",
      "Which container asked: look for the address in the line.",
      ProvenFindings.of(WHO201)),
  AGENT_STARTING(
      Words.of("CredentialsUninitialized"),
      "The agent has no credentials yet.",
      "How long that lasts.",
      ProvenFindings.of(WHO202)),
  THROTTLED_BOTOCORE(
      BOTOCORE,
      Words.of("Received non 200 response", "429", "metadata").without("instance metadata"),
      "The container's endpoint throttles.",
      "Who asks so often: another container of the machine can be it.",
      ProvenFindings.of(WHO203)),
  THROTTLED_GO(
      GO_V2,
      Words.of("failed to load credentials, ", "TooManyRequests"),
      "The container's endpoint throttles.",
      "Who asks so often: another container of the machine can be it.",
      ProvenFindings.of(WHO203)),
  STATUS_BOTOCORE(
      BOTOCORE,
      Words.of("Received non 200 response", "metadata")
          .without("InvalidIdInRequest", "CredentialsUninitialized", "429", "(400)"),
      "The container's endpoint answers with an error.",
      "Why: the body that is quoted says it, if anything does.",
      ProvenFindings.of(WHO213)),
  STATUS_BOTOCORE_400(
      BOTOCORE,
      Words.of("Received non 200 response (400) from").without("InvalidIdInRequest"),
      "The container's endpoint answers with status 400.",
      "Why: the lines behind it quote the answer.",
      ProvenFindings.oneOf(WHO201, WHO213)),
  NOT_JSON_BOTOCORE(
      BOTOCORE,
      Words.of("Unable to parse JSON returned from", "metadata"),
      "What answers at the container's endpoint sends no JSON.",
      "What it is: a proxy or another program.",
      ProvenFindings.of(WHO206)),
  NOT_JSON_GO(
      GO_V2,
      Words.of("failed to load credentials, deserialization failed"),
      "What answers at the container's endpoint sends no JSON.",
      "What it is: a proxy or another program.",
      ProvenFindings.of(WHO206)),
  STATUS_JS(
      JS_V3,
      Words.of("CredentialsProviderError: Server responded with status"),
      "The container's endpoint answers with an error, of which this is the status.",
      "Why: the message leaves out the answer.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213)),
  /** The line of the stack that says where an error came from, or a text that is no JSON. */
  NOT_JSON_JS(
      JS_V3,
      Words.of("at getCredentials (", "/credential-provider-http/"),
      "The container's endpoint gave nothing that could be read as credentials.",
      "What it gave: the line before the stack has its status, or quotes its beginning.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO206, WHO213)),
  NOT_JSON_RUBY(
      RUBY,
      Words.of("Failed to parse metadata service response", "ecs_credentials.rb"),
      "What answers at the container's endpoint sends no JSON.",
      "What it is: a proxy or another program.",
      ProvenFindings.of(WHO206)),
  STATUS_RUBY(
      RUBY,
      Words.of("Error retrieving ECS Credentials: ", "Non200Response"),
      "The container's endpoint answers with an error.",
      "Which: the message leaves out the status.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213)),
  SILENT_RUBY(
      RUBY,
      Words.of("Error retrieving ECS Credentials: ", "ReadTimeout"),
      "The container's endpoint takes the request and does not answer.",
      "Why.",
      ProvenFindings.of(WHO205)),
  OUT_OF_REACH_RUBY(
      RUBY,
      Words.of("Error retrieving ECS Credentials: ", "ECONNREFUSED"),
      "Nobody listens at the container's endpoint.",
      "Why: the agent does not run, or a rule of the firewall is missing.",
      ProvenFindings.of(WHO204)),
  ERROR_OF_CONTAINER_GO_V1(
      GO_V1,
      Words.of("CredentialsEndpointError: failed to load credentials"),
      "The container's endpoint failed.",
      "How: the line behind it says that.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO204, WHO205, WHO213)),
  SILENT_BOTOCORE(
      BOTOCORE,
      Words.of("Received error when attempting to retrieve", "Read timeout"),
      "The container's endpoint takes the request and does not answer.",
      "Why.",
      ProvenFindings.of(WHO205)),
  OUT_OF_REACH_BOTOCORE(
      BOTOCORE,
      Words.of("Received error when attempting to retrieve", "Could not connect to the endpoint"),
      "Nobody listens at the container's endpoint.",
      "Why: the agent does not run, or a rule of the firewall is missing.",
      ProvenFindings.of(WHO204)),
  UNREACHED_BOTOCORE(
      BOTOCORE,
      Words.of("Received error when attempting to retrieve", "Connect timeout"),
      "The container's endpoint cannot be reached: packets are dropped.",
      "Where: a firewall, a network policy, or no route.",
      ProvenFindings.of(WHO204)),
  ABORTED_BOTOCORE(
      BOTOCORE,
      Words.of("Received error when attempting to retrieve", "Connection aborted"),
      "The container's endpoint ends the connection without an answer.",
      "Why: the agent restarts, or something stands in between.",
      ProvenFindings.oneOf(WHO204, WHO206, WHO213)),
  REFUSED_GO(
      GO_V2,
      Words.of("failed to load credentials, ", "connection refused"),
      "Nobody listens at the container's endpoint.",
      "Why: the agent does not run, or a rule of the firewall is missing.",
      ProvenFindings.of(WHO204)),
  REFUSED_JS(
      Words.of("connect ECONNREFUSED 169.254.170."),
      "Nobody listens at the container's endpoint.",
      "Why: the agent does not run, or a rule of the firewall is missing.",
      ProvenFindings.of(WHO204)),
  STATUS_CRT(
      CRT,
      Words.of("AWS_AUTH_CREDENTIALS_PROVIDER_HTTP_STATUS_FAILURE"),
      "An endpoint that gives credentials answers with an error: the container's, or STS for a"
          + " web identity.",
      "Which of the two, and the status: the message leaves out both.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213, WHO403)),
  RETRIES_CRT(
      CRT,
      Words.of("AWS_IO_MAX_RETRIES_EXCEEDED"),
      "A request of the Common Runtime failed at each try.",
      "Which and how, and whether it was for credentials: the message leaves out all three.",
      ProvenFindings.oneOf(WHO202, WHO203, WHO204, WHO205, WHO206, WHO213, WHO502)),
  SILENT_JS(
      JS_V3,
      Words.of("@smithy/node-http-handler", "a request has exceeded the configured", "Timeout"),
      "An endpoint took a request and did not answer in time; the client waits on.",
      "Which: it can be that of the container, the instance metadata or a service.",
      ProvenFindings.oneOf(WHO205, WHO303, WHO301, WHO502)),
  STATUS_OBJECT_STORE(
      OBJECT_STORE,
      Words.of("Error performing GET http://169.254.170.2", "Server returned non-2xx status code"),
      "The container's endpoint answers with an error, and this client stops there.",
      "Why: the message leaves out the answer.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO213)),
  ERROR_PHP(
      PHP,
      Words.of("Error retrieving credential from ECS").without("GET http://169.254.170.2`"),
      "The container's endpoint failed.",
      "How: the reason is in the brackets.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO204, WHO205, WHO213)),
  /** php-fpm hands on no variable unless it is told to (clear_env). */
  NO_PATH_PHP(
      PHP,
      Words.of("Error retrieving credential from ECS", "GET http://169.254.170.2`"),
      "The client asked the container's endpoint without a path: this process has no variable"
          + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.",
      "Whether it was lost on the way, as php-fpm loses them with clear_env, or never set.",
      ProvenFindings.oneOf(WHO103, WHO102)),
  EXPIRED_AT_SOURCE(
      BOTOCORE,
      Words.of("Credentials were refreshed, but the refreshed credentials are still expired"),
      "The source hands out credentials that have expired.",
      "Which source: the container's endpoint, or a stopped clock.",
      ProvenFindings.oneOf(WHO207, WHO503)),
  HOST_NOT_ALLOWED_BOTOCORE(
      BOTOCORE,
      Words.of("Can only retrieve metadata from these hosts", "Unsupported host '")
          .without("'169.254.170.23'"),
      "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client allows.",
      "Where the address came from.",
      ProvenFindings.of(WHO208)),
  TOO_OLD_BOTOCORE(
      BOTOCORE,
      Words.of("Unsupported host '169.254.170.23'"),
      "The client is too old for EKS Pod Identity: it does not know its address.",
      "Which version would do: see the page.",
      ProvenFindings.of(WHO701)),
  POD_IDENTITY_NOT_TRUSTED(
      Words.of("EKS does not have permissions to assume the associated role"),
      "EKS may not assume the role of the pod: its trust policy does not allow"
          + " pods.eks.amazonaws.com both sts:AssumeRole and sts:TagSession.",
      "That the role is there: one that was deleted looks the same.",
      ProvenFindings.of(WHO213)),
  POD_IDENTITY_AGENT_DENIED(
      Words.of("ot authorized to perform: eks-auth:AssumeRoleForPodIdentity"),
      "The agent of Pod Identity asked, as the node, whose role lacks the action;"
          + " AmazonEKSWorkerNodePolicy has it.",
      "Anything about the role of the pod: it was not come to.",
      ProvenFindings.of(WHO213)),
  HOST_NOT_ALLOWED_JAVA(
      Words.of("has an invalid host. Host should resolve to a loopback address")
          .without("169.254.170.23", "fd00:ec2::23"),
      "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client allows.",
      "Where the address came from.",
      ProvenFindings.of(WHO208)),
  TOO_OLD_JAVA(
      Words.of("has an invalid host. Host should resolve to a loopback address", "169.254.170.23"),
      "The client is too old for EKS Pod Identity: it does not know its address.",
      "Which version would do: see the page.",
      ProvenFindings.of(WHO701)),
  IPV6_WITHOUT_MODE(
      Words.of("has an invalid host", "fd00:ec2::23"),
      "The client refuses the IPv6 address of EKS Pod Identity.",
      "Whether it is too old, or not in its IPv6 mode.",
      ProvenFindings.oneOf(WHO211, WHO701)),
  HOST_NOT_ALLOWED_JS(
      JS_V3,
      Words.of("is not a valid container metadata service hostname")
          .without("169.254.170.", "fd00:", "${"),
      "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client allows.",
      "Where the address came from.",
      ProvenFindings.of(WHO208)),
  CONTAINER_JS(
      JS_V3,
      Words.of("is not a valid container metadata service hostname", "169.254.170."),
      "The endpoint failed, and the older provider that is asked then does not know its address; or"
          + " the client is too old to know it at all.",
      "Which of the two: the error of the first provider is not told.",
      ProvenFindings.oneOf(WHO204, WHO205, WHO213, WHO701)),
  HOST_NOT_ALLOWED_GO(
      Words.of("invalid endpoint host, ").without("169.254.170.23"),
      "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client allows.",
      "Where the address came from.",
      ProvenFindings.of(WHO208)),
  TOO_OLD_GO(
      Words.of("invalid endpoint host, ", "169.254.170.23"),
      "The client is too old for EKS Pod Identity: it does not know its address.",
      "Which version would do: see the page.",
      ProvenFindings.of(WHO701)),
  AUTHORIZATION_FILE_MISSING(
      Words.of("pods.eks.amazonaws.com/serviceaccount")
          .withOneOf("o such file", "NoSuchFileException", "Could not find file"),
      "The file of the authorization token is missing.",
      "Why: the volume is not mounted in this container.",
      ProvenFindings.of(WHO209)),
  AUTHORIZATION_FILE_DENIED(
      Words.of("pods.eks.amazonaws.com/serviceaccount")
          .withOneOf("ermission denied", "file.AccessDeniedException", "Access to the path"),
      "This user may not read the file of the authorization token.",
      "As whom the process runs.",
      ProvenFindings.of(WHO209)),
  AUTHORIZATION_WITH_NEWLINE_BOTOCORE(
      BOTOCORE,
      Words.of("Auth token value is not a legal header value"),
      "The authorization token holds a line break.",
      "Who wrote it.",
      ProvenFindings.of(WHO210)),
  AUTHORIZATION_WITH_NEWLINE_OBJECT_STORE(
      Words.of("thread caused non-unwinding panic"),
      "The program ends itself; object_store does so where the token file ends with a line break.",
      "That it is object_store: any program in Rust can say so.",
      ProvenFindings.oneOf(WHO210)),

  // Web identity.
  TRUST_DENIED(
      Words.of("ot authorized to perform", "sts:AssumeRoleWithWebIdentity")
          .without("VPC endpoint policy"),
      "STS got the token, and the trust policy of the role does not allow it.",
      "Which of its conditions fails: STS does not say.",
      ProvenFindings.of(WHO403)),
  TOKEN_DENIED_BY_ENDPOINT(
      Words.of("VPC endpoint policy", "ot authorized to perform", "sts:AssumeRoleWithWebIdentity"),
      "STS got the token, and the policy of the VPC endpoint for STS does not allow the exchange.",
      "That the trust policy of the role allows it.",
      ProvenFindings.of(WHO403)),
  PROVIDER_NOT_FOUND(
      Words.of("No OpenIDConnect provider found"),
      "The account of the role has no identity provider for the issuer of the token.",
      "Which issuer: it is the iss of the token.",
      ProvenFindings.of(WHO403)),
  ISSUER_UNREACHABLE(
      Words.of("retrieve verification key from your identity provider"),
      "STS could not get the keys of the token's issuer.",
      "Whether the issuer is down, or not open to the internet, or has no such key.",
      ProvenFindings.of(WHO403)),
  WRONG_AUDIENCE(
      Words.of("Incorrect token audience"),
      "The token is for another audience than the identity provider knows.",
      "Which: it is the aud of the token.",
      ProvenFindings.of(WHO404)),
  TOKEN_EXPIRED(
      Words.of("Token expired: current date"),
      "The web identity token has expired.",
      "Why it was not renewed: the client keeps an old one, or the clock is wrong.",
      ProvenFindings.of(WHO404)),
  TOKEN_REJECTED(
      Words.of("InvalidIdentityToken")
          .without("No OpenIDConnect", "verification key", "Incorrect token", "expired"),
      "STS rejects the web identity token.",
      "Why, but for the words that follow.",
      ProvenFindings.oneOf(WHO404, WHO403)),
  TOKEN_FILE_MISSING(
      Words.of("eks.amazonaws.com/serviceaccount")
          .withOneOf("o such file", "NoSuchFileException", "Could not find file")
          .without("pods.eks.amazonaws.com"),
      "The web identity token file is missing.",
      "Why: the volume is not mounted in this container.",
      ProvenFindings.of(WHO401)),
  TOKEN_FILE_MISSING_GO(
      GO_V2,
      Words.of("failed to retrieve jwt from provide source", "o such file")
          .without("eks.amazonaws.com/serviceaccount"),
      "The web identity token file is missing.",
      "Why: AWS_WEB_IDENTITY_TOKEN_FILE names a file that is not there.",
      ProvenFindings.of(WHO401)),
  TOKEN_FILE_MISSING_RUBY(
      RUBY,
      Words.of("MissingWebIdentityTokenFile"),
      "The web identity token file is missing.",
      "Why: AWS_WEB_IDENTITY_TOKEN_FILE names a file that is not there.",
      ProvenFindings.of(WHO401)),
  TOKEN_FILE_DENIED(
      Words.of("eks.amazonaws.com/serviceaccount")
          .withOneOf("ermission denied", "file.AccessDeniedException", "Access to the path")
          .without("pods.eks.amazonaws.com"),
      "This user may not read the web identity token file.",
      "As whom the process runs.",
      ProvenFindings.of(WHO402)),
  HALF_SET_BOTOCORE(
      BOTOCORE,
      Words.of("to assume role with web identity but has no role ARN configured"),
      "Web identity is half set: there is no AWS_ROLE_ARN.",
      "Who took it away.",
      ProvenFindings.of(WHO405)),
  HALF_SET_GO(
      GO_V2,
      Words.of("role ARN is not set").withOneOf("AWS", "aws", "SDK"),
      "Web identity is half set: there is no AWS_ROLE_ARN.",
      "Who took it away.",
      ProvenFindings.of(WHO405)),
  STS_MODULE_MISSING_JAVA_V2(
      JAVA_V2,
      Words.of("'sts' service module must be on the class path"),
      "The application has no STS module, so the web identity is not used.",
      "Who the code is instead: it goes on to the next provider.",
      ProvenFindings.of(WHO406)),
  STS_MODULE_MISSING_JAVA_V1(
      JAVA_V1,
      Words.of("aws-java-sdk-sts module must be on the class path"),
      "The application has no STS module, so the role is not assumed.",
      "Who the code is instead: it goes on to the next provider.",
      ProvenFindings.of(WHO406)),
  TWO_HTTP_CLIENTS(
      JAVA_V2,
      Words.of("Multiple HTTP implementations were found on the classpath"),
      "Two HTTP clients are on the class path, so the SDK makes no client for STS.",
      "Who the code is instead: it goes on to the next provider.",
      ProvenFindings.of(WHO407)),

  // STS and the services.
  SELF_ASSUMPTION(
      Words.of("ot authorized to perform: sts:AssumeRole on resource: ").where(Condition.SAME_ROLE),
      "The role assumes itself, and its trust policy does not allow that.",
      "Which setting makes the program assume a role that it has.",
      ProvenFindings.of(WHO116)),
  ASSUMPTION_DENIED(
      Words.of("ot authorized to perform: sts:AssumeRole on resource: ")
          .where(Condition.OTHER_ROLE),
      "AWS knew the caller, and does not let it assume that role.",
      "Whether the caller's policy or the role's trust policy is the one that lacks it.",
      ProvenFindings.none()),
  TAGS_DENIED(
      Words.of("ot authorized to perform: sts:TagSession"),
      "AWS knew the caller, and gives the session tags, which the trust policy of the role does not"
          + " allow: it takes sts:TagSession beside sts:AssumeRole.",
      "That the rest of the trust policy is right.",
      ProvenFindings.none()),
  SESSION_TOO_LONG(
      Words.of("DurationSeconds exceeds the MaxSessionDuration set for this role"),
      "The role may be assumed, and not for as long as was asked for.",
      "Who asked for it: a setting of the profile or of the code.",
      ProvenFindings.none()),
  CHAINED_SESSION_TOO_LONG(
      Words.of("session limit for roles assumed by role chaining"),
      "A role that assumes another one, as a task or a pod does, gets it for one hour at most.",
      "Who asked for more: a setting of the profile or of the code.",
      ProvenFindings.none()),
  REGION_OF_STS_OFF(
      Words.of("RegionDisabledException"),
      "STS is not active in that region for the account of the role: activate it in IAM, or set"
          + " another AWS_REGION.",
      "Anything about the credentials: they were not looked at.",
      ProvenFindings.none()),
  ISSUER_SILENT(
      Words.of("IDPCommunicationError"),
      "STS did not get through to the issuer of the token.",
      "That something is wrong: it may be well at the next try.",
      ProvenFindings.none()),
  WHO_IS_DENIED(
      Words.of("ot authorized to perform: sts:GetCallerIdentity"),
      "STS accepts the credentials; a policy on the way forbids the question who they are.",
      "That the credentials are bad: they are not.",
      ProvenFindings.of(WHO502)),
  TOKEN_INVALID(
      Words.of("InvalidClientTokenId"),
      "STS rejects the credentials: it does not know the key, or the session token is not its.",
      "Which of the two; the first four letters of the key ID say what kind of key it is.",
      ProvenFindings.of(WHO501)),
  /** The SDK for Java 2 leaves out the code. */
  TOKEN_INVALID_BY_WORDS(
      Words.of("security token included in the request is invalid")
          .without("InvalidClientTokenId", "UnrecognizedClientException"),
      "AWS rejects the credentials: it does not know the key, or the session token is not its.",
      "Which of the two; the first four letters of the key ID say what kind of key it is.",
      ProvenFindings.of(WHO501)),
  CLIENT_UNKNOWN(
      Words.of("UnrecognizedClientException"),
      "The service rejects the credentials: it does not know the key, or the token is not its.",
      "Which of the two.",
      ProvenFindings.of(WHO501)),
  KEY_ID_UNKNOWN(
      Words.of("InvalidAccessKeyId").without("aliyun", "googleapis", "InvalidAccessKeyId."),
      "S3 does not know the access key ID: deleted, disabled, or not of AWS.",
      "Where the key came from.",
      ProvenFindings.of(WHO501)),
  NOT_VALIDATED(
      Words.of("AWS was not able to validate the provided access credentials"),
      "The service rejects the credentials.",
      "Why: the key, its token, or the clock.",
      ProvenFindings.of(WHO501)),
  SESSION_EXPIRED(
      Words.of("security token included in the request is expired"),
      "The session of the credentials has ended.",
      "Whose fault: the source served them, or the program kept them too long.",
      ProvenFindings.of(WHO501)),
  SESSION_EXPIRED_S3(
      Words.of("The provided token has expired")
          .withOneOf("ExpiredToken", "(Service: ", "S3", "s3"),
      "The session of the credentials has ended.",
      "Whose fault: the source served them, or the program kept them too long.",
      ProvenFindings.of(WHO501)),
  /** Some clients of S3 print these words and nothing else, and so do programs with own tokens. */
  TOKEN_OF_SOMEBODY_EXPIRED(
      Words.of("The provided token has expired").without("ExpiredToken", "(Service: ", "S3", "s3"),
      "S3 says so of credentials whose session has ended.",
      "That it is S3: other programs say the same of tokens of their own.",
      ProvenFindings.oneOf(WHO501)),
  SIGNATURE_EXPIRED(
      Words.of("Signature expired: ", " is now earlier than "),
      "The clock of the client is behind.",
      "That the key is wrong.",
      ProvenFindings.of(WHO503)),
  SIGNATURE_EARLY(
      Words.of("Signature not yet current: "),
      "The clock of the client is ahead.",
      "That the key is wrong.",
      ProvenFindings.of(WHO503)),
  TIME_TOO_SKEWED(
      Words.of("RequestTimeTooSkewed"),
      "The clock of the client is wrong by more than 15 minutes.",
      "That the key is wrong.",
      ProvenFindings.of(WHO503)),
  SIGNATURE_WRONG(
      Words.of("SignatureDoesNotMatch")
          .without("Signature expired", "not yet current", "aliyun", "Google", "googleapis"),
      "The secret key does not belong to the key ID.",
      "Which of the two is wrong.",
      ProvenFindings.of(WHO501)),
  SIGNATURE_INCOMPLETE(
      Words.of("IncompleteSignature"),
      "The signature is not one of AWS: a key ID or a header is malformed.",
      "Which.",
      ProvenFindings.of(WHO501)),
  STS_UNREACHED_BOTOCORE(
      BOTOCORE,
      Words.of("on endpoint URL: \"https://sts."),
      "STS does not answer.",
      "Anything about the credentials: they were not looked at.",
      ProvenFindings.of(WHO502)),
  STS_REFUSED_BOTOCORE(
      BOTOCORE,
      Words.of("Could not connect to the endpoint URL: \"https://sts."),
      "STS cannot be reached.",
      "Anything about the credentials: they were not looked at.",
      ProvenFindings.of(WHO502)),
  STS_UNREACHED_GO(
      Words.of("request send failed, Post \"https://sts."),
      "STS cannot be reached.",
      "Anything about the credentials: they were not looked at.",
      ProvenFindings.of(WHO502)),
  /** Where an endpoint of STS is set that is called otherwise. */
  STS_UNREACHED_GO_ELSEWHERE(
      GO_V2,
      Words.of("operation error STS: ", "request send failed, Post").without("\"https://sts."),
      "STS cannot be reached at the endpoint that is set.",
      "Anything about the credentials: they were not looked at.",
      ProvenFindings.of(WHO502)),
  DENIED_NO_POLICY(
      Words.of("because no identity-based policy allows").without("User: anonymous"),
      "AWS knew the caller; no policy of that identity allows the action.",
      "That a policy is missing: where the caller is not the one you meant, its role is wrong.",
      ProvenFindings.none()),
  DENIED_BY_RESOURCE_CONTROL(
      Words.of("with an explicit deny in a resource control policy"),
      "AWS knew the caller; a resource control policy of the organization denies it.",
      "That another role would be let in.",
      ProvenFindings.none()),
  DENIED_BY_SERVICE_CONTROL(
      Words.of("with an explicit deny in a service control policy"),
      "AWS knew the caller; a service control policy of the organization denies it.",
      "That another role would be let in.",
      ProvenFindings.none()),
  DENIED_BY_BOUNDARY(
      Words.of("because no permissions boundary allows"),
      "AWS knew the caller; the permissions boundary of its role does not allow the action.",
      "That its policy does.",
      ProvenFindings.none()),
  DENIED_BY_SESSION_POLICY(
      Words.of("because no session policy allows"),
      "AWS knew the caller; the policy that was given with the session does not allow it.",
      "That the role's own policy does.",
      ProvenFindings.none()),
  DENIED_BY_ENDPOINT(
      Words.of("VPC endpoint policy", "ot authorized to perform")
          .without("GetCallerIdentity", "sts:AssumeRoleWithWebIdentity"),
      "AWS knew the caller; the policy of the VPC endpoint stands in the way.",
      "That the role's own policy allows it.",
      ProvenFindings.none()),
  DENIED_BY_RESOURCE(
      Words.of("because no resource-based policy allows").without("User: anonymous"),
      "AWS knew the caller; the policy of the resource does not allow it.",
      "That the role's own policy does.",
      ProvenFindings.none()),
  DENIED_EXPLICITLY(
      Words.of("with an explicit deny in an identity-based policy").without("User: anonymous"),
      "AWS knew the caller; a policy of that identity denies the action.",
      "Which policy.",
      ProvenFindings.none()),
  DENIED_BY_POLICY_OF_RESOURCE(
      Words.of("with an explicit deny in a resource-based policy").without("User: anonymous"),
      "AWS knew the caller; the policy of the resource denies the action.",
      "That the role's own policy allows it.",
      ProvenFindings.none()),
  DENIED_WITHOUT_CALLER_BOTOCORE(
      BOTOCORE,
      Words.of("An error occurred (", ") when calling the ")
          .withOneOf("(AccessDenied", "(403)")
          .without("ot authorized", "arn:aws"),
      "The service denied the request, and does not name the caller.",
      "That a policy is missing: a wrong role looks the same, so run whoami in the container.",
      ProvenFindings.none()),
  DENIED_WITHOUT_CALLER_JAVA_V2(
      JAVA_V2,
      Words.of("(Service: ", "Status Code: 403,")
          .withOneOf("Access Denied (", "Forbidden (", "null (")
          .without("ot authorized"),
      "The service denied the request, and does not name the caller.",
      "That a policy is missing: a wrong role looks the same, so run whoami in the container.",
      ProvenFindings.none()),
  DENIED_WITHOUT_CALLER_JAVA_V1(
      JAVA_V1,
      Words.of("(Service: ", "Status Code: 403;")
          .withOneOf("Access Denied (", "Forbidden (", "null (")
          .without("ot authorized"),
      "The service denied the request, and does not name the caller.",
      "That a policy is missing: a wrong role looks the same, so run whoami in the container.",
      ProvenFindings.none()),
  DENIED_WITHOUT_CALLER_GO(
      GO_V2,
      Words.of("https response error StatusCode: 403")
          .withOneOf("api error AccessDenied: Access Denied", "api error Forbidden"),
      "The service denied the request, and does not name the caller.",
      "That a policy is missing: a wrong role looks the same, so run whoami in the container.",
      ProvenFindings.none()),

  // What starts the containers: ECS, its agent, the one who pulls the image.
  START_OF_TASK_DENIED(
      Words.of("ResourceInitializationError", "ot authorized to perform: "),
      "ECS could not start the task: the role with which ECS itself asks lacks the action that is"
          + " named. The code had not run.",
      "Anything about the Task Role: nobody asked with it.",
      ProvenFindings.none()),
  START_OF_TASK_UNREACHED(
      Words.of("unable to pull secrets or registry auth")
          .withOneOf("i/o timeout", "deadline exceeded", "connection issue", "no such host"),
      "ECS could not start the task: from its network the service cannot be reached. That takes a"
          + " NAT gateway, a public address, or VPC endpoints.",
      "Anything about a role: nobody was asked.",
      ProvenFindings.none()),
  PULL_DENIED(
      Words.of("CannotPull", "ot authorized to perform: "),
      "ECS could not pull the image: the role with which ECS itself asks lacks the action that is"
          + " named. The code had not run.",
      "Anything about the Task Role: nobody asked with it.",
      ProvenFindings.none()),
  PULL_FORBIDDEN(
      Words.of(".dkr.ecr.", "403 Forbidden"),
      "The registry does not give out the image: the role that pulls it lacks ecr:BatchGetImage or"
          + " ecr:GetDownloadUrlForLayer, or the policy of the repository does not let it in.",
      "Which of the two; the role is the Task Execution Role, or that of the instance or node.",
      ProvenFindings.none()),
  PULL_WITHOUT_LOGIN(
      Words.of("no basic auth credentials").withOneOf("/v2/", ".dkr.ecr.", "daemon"),
      "Docker has no login for that registry, and asks no role for one by itself.",
      "That a role is missing: aws ecr get-login-password, or a credential helper, asks it.",
      ProvenFindings.none()),
  AGENT_OF_ECS_DENIED(
      Words.of("ot authorized to perform: ecs:")
          .withOneOf(
              "ecs:RegisterContainerInstance",
              "ecs:DiscoverPollEndpoint",
              "ecs:Poll ",
              "ecs:StartTelemetrySession",
              "ecs:SubmitTaskStateChange",
              "ecs:SubmitContainerStateChange"),
      "The agent of ECS asked, as the instance, whose role lacks the action;"
          + " AmazonEC2ContainerServiceforEC2Role has it.",
      "Anything about the roles of tasks.",
      ProvenFindings.none()),
  ACTION_OF_GITHUB(
      Words.of("Credentials could not be loaded, please check your action inputs"),
      "The action that gets credentials of AWS has none: it is given neither a role nor keys, or"
          + " its job lacks the permission id-token: write.",
      "Which of them.",
      ProvenFindings.none()),
  EXTERNAL_SECRETS(
      Words.of("an IAM role must be associated with service account"),
      "External Secrets finds no annotation eks.amazonaws.com/role-arn at the service account that"
          + " is named.",
      "That it would need one: without a serviceAccountRef it asks as its own pod.",
      ProvenFindings.none()),
  ROLE_OF_TASK_NOT_ASSUMABLE(
      Words.of("ECS was unable to assume the role"),
      "ECS could not start the task: the trust policy of that role does not name"
          + " ecs-tasks.amazonaws.com.",
      "Which of the two roles of the task it is: look for the ARN.",
      ProvenFindings.none()),
  MSK_OTHER_PRINCIPAL(
      MSK_IAM_AUTH,
      Words.of("Cannot change principals during re-authentication"),
      "The session has another name, or another role, than when the connection was made: the line"
          + " has both.",
      "Which of the two: compare what stands before and behind the slash.",
      ProvenFindings.of(WHO117)),

  // The instance metadata.
  BLOCKED_GO(
      GO_V2,
      Words.of("no EC2 IMDS role found", "connect: invalid argument"),
      "No variable of a role is in this process, and a blackhole route blocks instance metadata.",
      "That a role is missing: its variable may be lost.",
      ProvenFindings.of(WHO303)),
  NO_PROFILE_GO(
      GO_V2,
      Words.of("no EC2 IMDS role found", "StatusCode: 404"),
      "No variable of a role is in this process, and the instance has no instance profile.",
      "That the machine is on EC2: another program may answer.",
      ProvenFindings.of(WHO304)),
  INSTANCE_UNREACHED_GO(
      GO_V2,
      Words.of("no EC2 IMDS role found").without("connect: invalid argument", "StatusCode: 404"),
      "No variable of a role is in this process, so the client asked the instance metadata, which"
          + " gave none.",
      "Why it gave none: a hop limit, a firewall, or a machine that is not on EC2.",
      ProvenFindings.oneOf(WHO113, WHO102, WHO103, WHO301, WHO303)),
  TOKEN_OF_INSTANCE_GO(
      GO_V2,
      Words.of("failed to get API token, operation error ec2imds: getToken"),
      "The instance metadata gave no session token.",
      "Why: where a plain GET is answered, the hop limit is too low.",
      ProvenFindings.oneOf(WHO301, WHO303)),
  METADATA_GO(
      GO_V2,
      Words.of("operation error ec2imds: ", "deadline exceeded")
          .without("no EC2 IMDS role found", "getToken"),
      "The instance metadata does not answer.",
      "Why: the hop limit is too low, most often, or it is blocked.",
      ProvenFindings.oneOf(WHO301, WHO303)),
  METADATA_GO_V1(
      GO_V1,
      Words.of("EC2MetadataError: failed to make EC2Metadata request"),
      "The instance metadata gives nothing without a session token (status 401), or not at all.",
      "Why the client has no token: the hop limit is too low, most often.",
      ProvenFindings.oneOf(WHO301, WHO303)),
  TOKEN_OF_INSTANCE_GO_V1(
      Words.of("http://169.254.169.254/latest/api/token", "Put ")
          .withOneOf("deadline exceeded", "Client.Timeout", "i/o timeout"),
      "The instance metadata gave no session token in time.",
      "Why: where a plain GET is answered, the hop limit is too low.",
      ProvenFindings.oneOf(WHO301, WHO303)),
  TOKEN_OF_INSTANCE_RUST(
      RUST,
      Words.of("failed to load IMDS session token"),
      "The instance metadata gave no session token.",
      "Why: where a plain GET is answered, the hop limit is too low.",
      ProvenFindings.oneOf(WHO301, WHO303)),
  INSTANCE_CPP(
      CPP,
      Words.of("Can not retrieve resource from http://169.254.169.254"),
      "The client asked the instance metadata, and got nothing.",
      "Why: a hop limit, a firewall, or a machine that is not on EC2.",
      ProvenFindings.oneOf(WHO113, WHO301, WHO303)),
  ROLE_OF_INSTANCE_GO_V1(
      GO_V1,
      Words.of("EC2RoleRequestError: "),
      "The client asked the instance metadata for a role, and got none.",
      "Why: no instance profile, a hop limit, or a block.",
      ProvenFindings.oneOf(WHO304, WHO301, WHO303)),
  INSTANCE_JAVA_V2(
      JAVA_V2,
      Words.of("Failed to load credentials from IMDS"),
      "The client asked the instance metadata for a role, and got none.",
      "Why: no instance profile, a hop limit, or a block.",
      ProvenFindings.oneOf(WHO304, WHO301, WHO303)),
  INSTANCE_JAVA_V1(
      JAVA_V1,
      Words.of("Unable to load credentials from Amazon EC2 metadata service"),
      "The client asked the instance metadata for a role, and got none.",
      "Why: no instance profile, a hop limit, or a block.",
      ProvenFindings.oneOf(WHO304, WHO301, WHO303)),
  INSTANCE_NET(
      NET,
      Words.of("Unable to get IAM security credentials from EC2 Instance Metadata Service"),
      "The client asked the instance metadata for a role, and got none.",
      "Why: no instance profile, a hop limit, or a block.",
      ProvenFindings.oneOf(WHO113, WHO304, WHO301, WHO303)),
  INSTANCE_PHP(
      PHP,
      Words.of("Error retrieving credentials from the instance profile metadata service"),
      "The client asked the instance metadata for a role, and got none.",
      "Why: no instance profile, a hop limit, or a block.",
      ProvenFindings.oneOf(WHO113, WHO304, WHO301, WHO303)),
  TOKEN_OF_INSTANCE_BOTOCORE(
      BOTOCORE,
      Words.of("metadata service request to http://169.254.169.254/latest/api/token", "imeout"),
      "The instance metadata gave no session token in time.",
      "Why: where a plain GET is answered, the hop limit is too low.",
      ProvenFindings.oneOf(WHO301, WHO303)),
  TOKEN_OF_INSTANCE_OBJECT_STORE(
      OBJECT_STORE,
      Words.of("Error performing PUT http://169.254.169.254/latest/api/token"),
      "No variable of a role that this client knows is in this process: it asked the instance.",
      "Why the instance gave none.",
      ProvenFindings.oneOf(WHO113, WHO102, WHO103, WHO301, WHO303)),
  NO_PROFILE_PGBACKREST(
      PGBACKREST,
      Words.of("role to retrieve temporary credentials not found"),
      "repo-s3-key-type=auto asks the instance metadata alone, and the instance has no profile.",
      "That there is no task role: this setting never asks for it.",
      ProvenFindings.of(WHO304)),
  WEB_ID_PGBACKREST(
      PGBACKREST,
      Words.of("is 'web-id' but 'AWS_ROLE_ARN' and 'AWS_WEB_IDENTITY_TOKEN_FILE' are not set"),
      "repo-s3-key-type=web-id needs both variables of a web identity.",
      "Which of the two is missing.",
      ProvenFindings.oneOf(WHO405, WHO113)),
  PROXY_BEFORE_METADATA(
      Words.of("onnect to proxy").withOneOf("169.254.169.254", "169.254.170."),
      "A request to a link-local address went to a proxy.",
      "Which setting sent it there.",
      ProvenFindings.of(WHO504)),
  NGINX_GATEWAY(
      NGINX_S3_GATEWAY,
      Words.of("Could not load ECS task role credentials"),
      "The container's endpoint failed, and this client stops there.",
      "How: the reason follows.",
      ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO204, WHO213)),

  // Settings.
  NO_REGION_BOTOCORE(
      BOTOCORE,
      Words.of("You must specify a region").without("gcloud", "--region"),
      "No region is set, so the client asked nobody: set AWS_REGION.",
      "Anything about credentials: the client had not come to them.",
      ProvenFindings.none()),
  NO_REGION_RUBY(
      RUBY,
      Words.of("MissingRegionError"),
      "No region is set, so the client asked nobody: set AWS_REGION.",
      "Anything about credentials: the client had not come to them.",
      ProvenFindings.none()),
  NO_REGION_GO(
      GO_V2,
      Words.of("Invalid Configuration: Missing Region"),
      "No region is set, so the client asked nobody: set AWS_REGION.",
      "Anything about credentials.",
      ProvenFindings.none()),
  NO_REGION_JAVA_V2(
      JAVA_V2,
      Words.of("Unable to load region from any of the providers in the chain"),
      "No region is set, so the client asked nobody: set AWS_REGION.",
      "Anything about credentials: the client had not come to them.",
      ProvenFindings.none()),
  NO_REGION_JAVA_V1(
      JAVA_V1,
      Words.of("Unable to find a region via the region provider chain"),
      "No region is set, so the client asked nobody: set AWS_REGION.",
      "Anything about credentials: the client had not come to them.",
      ProvenFindings.none()),
  PROFILE_MISSING_BOTOCORE(
      BOTOCORE,
      Words.of("The config profile (", "could not be found"),
      "AWS_PROFILE or the code names a profile that is not there, and this client stops at that.",
      "Which of the two names it.",
      ProvenFindings.of(WHO107)),
  PROFILE_MISSING_GO(
      GO_V2,
      Words.of("failed to get shared config profile"),
      "AWS_PROFILE or the code names a profile that is not there, and this client stops at that.",
      "Which of the two names it.",
      ProvenFindings.of(WHO107)),
  LOOP_BOTOCORE(
      BOTOCORE,
      Words.of("Infinite loop in credential configuration detected"),
      "The source_profile of a profile leads back to it, and this client stops at that.",
      "Which profile: AWS_PROFILE or the code names it.",
      ProvenFindings.of(WHO107)),
  PROCESS_BOTOCORE(
      BOTOCORE,
      Words.of("Error when retrieving credentials from custom-process"),
      "The program failed that a profile names in credential_process, and this client stops at"
          + " that.",
      "Why: what it said follows.",
      ProvenFindings.of(WHO107)),
  SIGN_ON_ENDED_BOTOCORE(
      BOTOCORE,
      Words.of("SSO session associated with this profile has expired"),
      "A profile has a person sign in, whose session has ended or never was.",
      "That a program was to use that profile: in a container it hides the role.",
      ProvenFindings.oneOf(WHO107)),
  SIGN_ON_MISSING_BOTOCORE(
      BOTOCORE,
      Words.of("Error loading SSO Token"),
      "A profile has a person sign in, whose session has ended or never was.",
      "That a program was to use that profile: in a container it hides the role.",
      ProvenFindings.oneOf(WHO107)),
  PARTIAL_BOTOCORE(
      BOTOCORE,
      Words.of("Partial credentials found in").withOneOf("missing: aws_", "missing: AWS_"),
      "Only half of the key pair is set.",
      "Who set that half.",
      ProvenFindings.of(WHO108)),
  NO_SOURCE_BOTOCORE(
      BOTOCORE,
      Words.of("Partial credentials found in", "missing: source_profile"),
      "A profile names a role and not whose credentials are to assume it, and this client stops at"
          + " that.",
      "Which profile: AWS_PROFILE or the code names it.",
      ProvenFindings.of(WHO107)),
  PARTIAL_OBJECT_STORE(
      OBJECT_STORE,
      Words.of("Generic S3 error: Missing SecretAccessKey"),
      "Only half of the key pair is set, perhaps to nothing.",
      "Who set that half.",
      ProvenFindings.of(WHO108)),
  PARTIAL_ID_OBJECT_STORE(
      OBJECT_STORE,
      Words.of("Generic S3 error: Missing AccessKeyId"),
      "Only half of the key pair is set, perhaps to nothing.",
      "Who set that half.",
      ProvenFindings.of(WHO108)),
  KEYS_OF_S3N(
      S3A,
      Words.of("must be specified", "fs.s3n.awsAccessKeyId"),
      "s3n:// takes keys from the settings only, and there are none.",
      "That there is no role: s3n does not look for one.",
      ProvenFindings.of(WHO605)),
  PROVIDER_MISSING_S3A(
      S3A,
      Words.of("fs.s3a.aws.credentials.provider", "ClassNotFoundException"),
      "S3A is configured to use a class that is not on the class path.",
      "Which jar lacks.",
      ProvenFindings.of(WHO606)),
  STORE_UNREADABLE_S3A(
      S3A,
      Words.of("Cannot find password option fs.s3a."),
      "A credential store of Hadoop cannot be read.",
      "Why: the cause behind it says that.",
      ProvenFindings.of(WHO610)),
  KEYS_IN_URL_S3A(
      S3A,
      Words.of("The Filesystem URI contains login details"),
      "Keys stand in the address of the file system.",
      "That they are used: that depends on the version.",
      ProvenFindings.of(WHO609)),

  // What a record of AWS says, without a message.
  UNSIGNED_REQUEST(
      Words.of("Requester: -", "Access Denied, and the request was not signed"),
      "A request without a signature was denied: the client had no credentials, and said nothing.",
      "That it was your program: anybody can ask a bucket.",
      ProvenFindings.oneOf(WHO114)),
  ANONYMOUS_CALLER(
      Words.of("User: anonymous is not authorized to perform"),
      "The request was not signed: the client had no credentials, or is none that signs.",
      "Which of the two: a browser and curl do not sign.",
      ProvenFindings.oneOf(WHO114)),
  DELIVERED_BY_IMDS_V1(
      Words.of("\"ec2RoleDelivery\": \"1.0\""),
      "Credentials of an instance came by IMDSv1.",
      "Which client asked for them.",
      ProvenFindings.of(WHO308)),

  // What a client took, in its own log.
  TOOK_KEYS_BOTOCORE(
      BOTOCORE,
      Words.of("Found credentials in environment variables"),
      "The client took the keys of the environment.",
      "Whose they are, and whether a role was there too.",
      ProvenFindings.oneOf(WHO105)),
  TOOK_FILE_BOTOCORE(
      BOTOCORE,
      Words.of("Found credentials in shared credentials file"),
      "The client took the keys of a credentials file.",
      "Whose they are, and whether a role was there too.",
      ProvenFindings.oneOf(WHO107)),
  TOOK_INSTANCE_BOTOCORE(
      BOTOCORE,
      Words.of("Found credentials from IAM Role: "),
      "The client took the role of the instance metadata: no variable of a role was in the"
          + " process.",
      "That it runs in a container.",
      ProvenFindings.oneOf(WHO101, WHO103, WHO109)),
  ASKED_CONTAINER_BOTOCORE(
      BOTOCORE,
      Words.of("Looking for credentials via: container-role"),
      "The client came to the container's endpoint: nothing before it had credentials.",
      "What it got there.",
      ProvenFindings.none()),
  ASKED_INSTANCE_BOTOCORE(
      BOTOCORE,
      Words.of("Looking for credentials via: iam-role"),
      "The client came to the instance metadata, its last: no variable of a role was in the"
          + " process.",
      "What it got there.",
      ProvenFindings.oneOf(WHO101, WHO102, WHO103, WHO109, WHO113)),
  TOOK_INSTANCE_JAVA_V2(
      JAVA_V2,
      Words.of("Loading credentials from InstanceProfileCredentialsProvider"),
      "The client took the role of the instance metadata.",
      "Whether the container's endpoint was asked before and failed.",
      ProvenFindings.oneOf(WHO101, WHO104, WHO103, WHO109)),
  TOOK_CONTAINER_JAVA_V2(
      JAVA_V2,
      Words.of("Loading credentials from ContainerCredentialsProvider"),
      "The client took the role of the container's endpoint.",
      "Which role it is.",
      ProvenFindings.none());

  private final @Nullable LogClient client;
  private final Words words;
  private final String says;
  private final String notProven;
  private final ProvenFindings proof;

  /** A message of this client alone. */
  KnownMessage(
      @Nullable LogClient client,
      Words words,
      String says,
      String notProven,
      ProvenFindings proof) {
    this.client = client;
    this.words = words;
    this.says = says;
    this.notProven = notProven;
    this.proof = proof;
  }

  /** A message of several clients, or of AWS itself. */
  KnownMessage(Words words, String says, String notProven, ProvenFindings proof) {
    this(null, words, says, notProven, proof);
  }

  /** Who says it; empty where several do. */
  Optional<LogClient> client() {
    return Optional.ofNullable(client);
  }

  Words words() {
    return words;
  }

  /** What it proves, in a sentence. */
  String says() {
    return says;
  }

  /** What it does not prove: a clause that follows a colon. */
  String notProven() {
    return notProven;
  }

  ProvenFindings proof() {
    return proof;
  }
}

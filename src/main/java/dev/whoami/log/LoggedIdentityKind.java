package dev.whoami.log;

import static dev.whoami.rule.Rules.WHO101;
import static dev.whoami.rule.Rules.WHO103;
import static dev.whoami.rule.Rules.WHO104;
import static dev.whoami.rule.Rules.WHO105;
import static dev.whoami.rule.Rules.WHO106;
import static dev.whoami.rule.Rules.WHO107;
import static dev.whoami.rule.Rules.WHO109;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.client.Clients;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kind of an identity in a log. The kind of the ARN comes first. For a session of a role, the
 * log may show how it was made; otherwise its name decides.
 */
final class LoggedIdentityKind {
  private static final List<SessionName> NAMES =
      Clients.all().stream().flatMap(it -> it.sessionNames().stream()).collect(Collectors.toList());

  /** A serial number has up to 20 bytes. A shorter number might also come from a program. */
  private static final int SERIAL_NUMBER = 33;

  private static final Pattern CUT_TASK = Pattern.compile("[0-9a-f]{8,31}\\W{0,3}");

  private static final Set<SessionForm> OF_SERVICES =
      EnumSet.of(
          SessionForm.CODEBUILD,
          SessionForm.SAGEMAKER,
          SessionForm.IOT_CERTIFICATE,
          SessionForm.GLUE,
          SessionForm.CLOUDFORMATION,
          SessionForm.AGENTCORE,
          SessionForm.AIRFLOW);

  private final Arn arn;
  private final SeenToken token;
  private final boolean isPlatform;
  private final boolean isEither;

  private LoggedIdentityKind(Arn arn, SeenToken token, boolean isPlatform, boolean isEither) {
    this.arn = arn;
    this.token = token;
    this.isPlatform = isPlatform;
    this.isEither = isEither;
  }

  /** The kind of an ARN with what the log shows about its token. */
  static LoggedIdentityKind of(Arn arn, SeenToken token) {
    return new LoggedIdentityKind(arn, token, false, false);
  }

  /** The same, if the caller is not code but starts containers: ECS, or an agent of the host. */
  LoggedIdentityKind asPlatform() {
    return new LoggedIdentityKind(arn, token, true, false);
  }

  /** The same, if all calls are of the kind that ECS makes itself to start a task. */
  LoggedIdentityKind asEitherOfTask() {
    return new LoggedIdentityKind(arn, token, false, true);
  }

  /** Whether it is the Task Role or the Task Execution Role, and the log does not show which. */
  boolean isEitherOfTask() {
    return isEither && kind() == IdentityKind.TASK_ROLE;
  }

  /** The words of a headline, in capitals. */
  String words() {
    return kind().words()
        + (isEitherOfTask() ? " or " + IdentityKind.TASK_EXECUTION_ROLE.words() : "");
  }

  /** Whether it is the Host Role: EC2 names its session after the instance ID. */
  static boolean isHost(Arn arn) {
    return SessionForm.INSTANCE.isOf(arn) || MaskedSession.isInstance(arn);
  }

  IdentityKind kind() {
    return IdentityKind.of(arn).orElseGet(this::kindOfSession);
  }

  private IdentityKind kindOfSession() {
    if (isHost(arn)) {
      return IdentityKind.HOST_ROLE;
    }
    if (SessionForm.TASK.isOf(arn) || MaskedSession.isTask(arn)) {
      return isPlatform || arn.isOfUsualExecutionRole()
          ? IdentityKind.TASK_EXECUTION_ROLE
          : IdentityKind.TASK_ROLE;
    }
    if (isPlatform && isCutTask()) {
      return IdentityKind.TASK_EXECUTION_ROLE;
    }
    if (SessionForm.POD_IDENTITY.isOf(arn)) {
      return IdentityKind.POD_IDENTITY;
    }
    if (OF_SERVICES.stream().anyMatch(it -> it.isOf(arn))) {
      return IdentityKind.SERVICE_ROLE;
    }
    boolean isSerial =
        SessionForm.SERIAL_NUMBER.isOf(arn)
            && arn.sessionName().filter(it -> it.length() >= SERIAL_NUMBER).isPresent();
    if (isSerial) {
      return IdentityKind.ROLES_ANYWHERE;
    }
    return token == SeenToken.OF_SERVICE_ACCOUNT ? IdentityKind.IRSA : IdentityKind.ASSUMED_ROLE;
  }

  /** Whether the session name is the beginning of a task ID, as a stopped reason shows it. */
  private boolean isCutTask() {
    return arn.sessionName().filter(it -> CUT_TASK.matcher(it).matches()).isPresent();
  }

  /**
   * Whether a pod, a pipeline or another holder of a token made it. The session does not show
   * which.
   */
  private boolean isWebIdentity() {
    return token != SeenToken.NONE || sdk().filter(SessionName::isWebIdentity).isPresent();
  }

  private Optional<SessionName> sdk() {
    return NAMES.stream().filter(it -> it.isOf(arn)).findFirst();
  }

  /** What the session name proves, in a sentence or two; empty if the ARN is enough. */
  String says() {
    switch (kind()) {
      case HOST_ROLE:
        return "The session name is an instance ID, as EC2 sets it: the keys came from the instance"
            + " metadata.";
      case TASK_ROLE:
        return isEither
            ? "The session name is a task ID, as ECS sets it for both roles of a task. ECS makes"
                + " such calls itself to start a task."
            : "The session name is a task ID, as ECS sets it.";
      case TASK_EXECUTION_ROLE:
        return isPlatform
            ? "ECS used this role to start a task. The code in the container never gets this role."
            : "The role has the usual name of a Task Execution Role, and the session name is a task"
                + " ID. ECS itself uses that role, not the code.";
      case POD_IDENTITY:
        return "The session name has the form of EKS Pod Identity: cluster, pod and a UUID.";
      case SERVICE_ROLE:
        return "The session name has the form that an AWS service sets: CodeBuild,"
            + " SageMaker, AWS IoT, Glue, CloudFormation, Bedrock AgentCore or Managed Airflow.";
      case ROLES_ANYWHERE:
        return "The session name is the serial number of a certificate: IAM Roles Anywhere.";
      case IRSA:
        return "A web identity token of a service account" + inSessionOfSdk() + ".";
      case ASSUMED_ROLE:
        if (isWebIdentity()) {
          return "A web identity token" + inSessionOfSdk() + ".";
        }
        return sdk()
            .map(
                it ->
                    "The session name is one that "
                        + it.maker()
                        + " sets, for a web identity token or for the role of a profile.")
            .orElseGet(this::saysOfStandIn);
      default:
        return "";
    }
  }

  private String inSessionOfSdk() {
    return sdk()
        .map(
            it ->
                it.maker().isEmpty()
                    ? ", in a session with a name that several clients give"
                    : ", in a session that " + it.maker() + " named")
        .orElse("");
  }

  private String saysOfStandIn() {
    if (SessionForm.KIAM.isOf(arn) || SessionForm.KUBE2IAM.isOf(arn)) {
      return "The session name has the form of kiam or kube2iam.";
    }
    if (arn.roleName().filter(it -> it.startsWith("AWSReservedSSO_")).isPresent()) {
      return "The role belongs to IAM Identity Center: a person signed in.";
    }
    return SessionForm.ECS_LOCAL.isOf(arn)
        ? "The session name has the form of the local endpoints for containers."
        : "";
  }

  /** The findings that are possible because this identity called. */
  List<Rules> possible() {
    if (isPlatform) {
      return new ArrayList<>();
    }
    switch (kind()) {
      case HOST_ROLE:
        return Arrays.asList(WHO101, WHO103, WHO104, WHO109);
      case IAM_USER:
        return Arrays.asList(WHO105, WHO106, WHO107);
      default:
        return new ArrayList<>();
    }
  }

  /** What it does not prove, as a clause that follows a colon; empty if there is nothing to add. */
  String notProven() {
    switch (kind()) {
      case HOST_ROLE:
        return isPlatform
            ? "that the code in a container has this role: an agent used it, as it should."
            : "that a container used it, or why: any program on the instance can.";
      case TASK_ROLE:
        return isEither
            ? "which of the two roles it is: compare the role with the task definition."
            : "that it is your task: compare the task ID.";
      case ASSUMED_ROLE:
        return isWebIdentity()
            ? "whose token it was (a pod's, with IRSA, or another one), and where the code runs."
            : "where the code runs: anyone who assumes a role can choose the session name.";
      case IRSA:
        return "where the code runs: anyone who assumes a role can choose the session name.";
      default:
        return "";
    }
  }
}

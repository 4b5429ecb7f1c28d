package dev.whoami.rule.pod;

import dev.whoami.aws.PodIdentityError.Cause;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.PodIdentityRefusal;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Restart;

/** What to do where the agent of EKS Pod Identity says why it gives no credentials. */
final class PodIdentityFix {
  private static final String URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

  private PodIdentityFix() {}

  /** The finding with what helps against this cause. */
  static Finding added(Finding finding, PodIdentityRefusal refusal, Examination x) {
    switch (refusal.cause()) {
      case NO_ASSOCIATION:
        return finding.remedy(association(x)).remedy(associations(x));
      case ROLE_UNTRUSTING:
        return trusting(finding, x);
      case NODE_NOT_ALLOWED:
        return finding.remedy(nodePolicy("Give the node's role the policy that has it:", x));
      case DENIED:
        return trusting(finding, x).remedy(nodePolicy("If it trusts EKS already:", x));
      case TOKEN_EXPIRED:
      case WRONG_AUDIENCE:
      case TOKEN_EMPTY:
      case TOKEN_NOT_PARSED:
        return finding.remedy(ofWebhook("both variables", x));
      case TOKEN_REJECTED:
        return finding.remedy(
            Remedy.of("Replace the pod, which gets a new token:").commands(Restart.rollout(x)));
      case OTHER_HOST:
        return finding.remedy(
            Remedy.of(
                "Exempt 169.254.170.23 and [fd00:ec2::23] from the service mesh or proxy, so that"
                    + " the request keeps its host."));
      default:
        return finding.remedy(ofAgent(refusal.cause(), x));
    }
  }

  /**
   * The webhook of EKS sets both variables, or neither where one is there.
   *
   * @param variables what stands in its way, after "Delete"
   */
  static Remedy ofWebhook(String variables, Examination x) {
    return Remedy.of(
            "Delete " + variables + " from the pod spec, so that EKS sets both and mounts a token:")
        .commands(Restart.unset(x, URI, TOKEN_FILE));
  }

  /** The same where only one of them is there. */
  static Remedy withoutHalf(String variable, Examination x) {
    return Remedy.of("Delete " + variable + " from the pod spec, so that EKS sets both:")
        .commands(Restart.unset(x, variable));
  }

  static Remedy blankVariable(Examination x) {
    return Remedy.of("Delete the variable from the pod spec:")
        .commands(Restart.unset(x, "AWS_CONTAINER_AUTHORIZATION_TOKEN"));
  }

  private static Remedy associations(Examination x) {
    return Remedy.of("See which associations the namespace has, to compare their names:")
        .commands(
            "aws eks list-pod-identity-associations --cluster-name CLUSTER \\",
            "  --namespace " + KnownNames.namespace(x));
  }

  private static Remedy association(Examination x) {
    return Remedy.of("Create the association:")
        .commands(
            "aws eks create-pod-identity-association --cluster-name CLUSTER \\",
            "  --namespace " + KnownNames.namespace(x) + " \\",
            "  --service-account " + KnownNames.serviceAccount(x) + " \\",
            "  --role-arn " + PodOnNodeRole.arn(x));
  }

  private static Finding trusting(Finding finding, Examination x) {
    return finding
        .remedy(
            Remedy.of("Add this statement to the trust policy of the association's role:")
                .snippet(
                    "{ \"Effect\": \"Allow\",\n"
                        + "  \"Principal\": { \"Service\": \"pods.eks.amazonaws.com\" },\n"
                        + "  \"Action\": [ \"sts:AssumeRole\", \"sts:TagSession\" ] }"))
        .remedy(
            Remedy.of(
                    "With the AWS CLI: find the role, fetch its policy (NoSuchEntity: there is no"
                        + " such role), add to its list \"Statement\", and put it back:")
                .commands(
                    "aws eks list-pod-identity-associations --cluster-name CLUSTER \\",
                    "  --namespace "
                        + KnownNames.namespace(x)
                        + " --service-account "
                        + KnownNames.serviceAccount(x),
                    "aws iam get-role --role-name ROLE \\",
                    "  --query Role.AssumeRolePolicyDocument --output json > trust.json",
                    "aws iam update-assume-role-policy --role-name ROLE \\",
                    "  --policy-document file://trust.json"));
  }

  private static Remedy nodePolicy(String text, Examination x) {
    return Remedy.of(text)
        .commands(
            "aws iam attach-role-policy --role-name " + KnownNames.nodeRole(x) + " \\",
            "  --policy-arn "
                + KnownNames.partition(x).arn()
                + ":iam::aws:policy/AmazonEKSWorkerNodePolicy");
  }

  private static Remedy ofAgent(Cause cause, Examination x) {
    String log = "kubectl -n kube-system logs -l app.kubernetes.io/name=eks-pod-identity-agent";
    switch (cause) {
      case EKS_OUT_OF_REACH:
        return Remedy.of(
                "Read in the agent's log what failed. Where there is no way to the internet, give"
                    + " the VPC an endpoint for EKS Auth:")
            .commands(
                log,
                "aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface \\",
                "  --service-name com.amazonaws." + KnownNames.region(x) + ".eks-auth \\",
                "  --vpc-id VPC --subnet-ids SUBNETS --security-group-ids GROUP");
      case NODE_WITHOUT_CREDENTIALS:
        return Remedy.of(
                "See in the agent's log what it lacks. The node needs an instance profile, and"
                    + " instance metadata that answers:")
            .commands(
                log,
                "aws ec2 describe-instances --instance-ids " + KnownNames.instance(x) + " \\",
                "  --query 'Reservations[].Instances[].[IamInstanceProfile,MetadataOptions]'");
      default:
        return Remedy.of(
                "Try again in some minutes. If it stays, read the agent's log, and see AWS Health:")
            .commands(log);
    }
  }
}

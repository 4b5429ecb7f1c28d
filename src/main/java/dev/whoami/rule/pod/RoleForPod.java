package dev.whoami.rule.pod;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.KnownNames;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a pod gets its own role: on EKS by Pod Identity, in another cluster by tokens that the
 * cluster signs itself. If the pod does not show its kind of cluster, both are listed.
 */
public final class RoleForPod {
  /** An issuer with a name that only the cluster or its network resolves, such as kubeadm's. */
  private static final Pattern INSIDE =
      Pattern.compile("https://([^./:]+|[^/:]*\\.(svc|local|internal))([:/].*)?");

  private RoleForPod() {}

  /** Adds the fix as a sentence, which is the same in every cluster. */
  public static Finding in(Finding finding, String text, Examination x) {
    if (x.place().platform() == Platform.EKS) {
      return finding.remedy(association(text, x));
    }
    if (isElsewhere(x)) {
      return finding.remedy(provider(text + " This cluster is not EKS, so: ", x)).remedy(token(x));
    }
    return finding
        .remedy(association(text + " On EKS:", x))
        .remedy(provider("On other clusters (kOps, OpenShift, k3s, kubeadm): ", x))
        .remedy(token(x));
  }

  /**
   * Whether another issuer than EKS signs the tokens here, so that this is not a cluster of EKS.
   */
  public static boolean isElsewhere(Examination x) {
    return x.place().platform() == Platform.KUBERNETES && x.place().pod().issuer().isPresent();
  }

  private static Remedy provider(String text, Examination x) {
    Optional<String> issuer = x.place().pod().issuer();
    Optional<String> reachable = issuer.filter(it -> !INSIDE.matcher(it).matches());
    String here =
        issuer.isPresent() && !reachable.isPresent() ? " (here it is " + issuer.get() + ")" : "";
    return Remedy.of(
            text
                + "register the cluster's issuer in IAM. IAM reads the issuer's keys at its"
                + " address, so the address must be public"
                + here
                + ". Let the role trust the issuer for this service account (WHO403 has the"
                + " statement).")
        .fix(
            Fix.of("WHO109", "create-provider")
                .with("issuer", ShellWord.of(reachable.orElse("https://ISSUER"))));
  }

  private static Remedy token(Examination x) {
    return token(
        "Then give the pod a token for STS, and set both variables. Where the cluster has the"
            + " webhook of IRSA, an annotation of the service account does this"
            + " (eks.amazonaws.com/role-arn).",
        arn(x));
  }

  /** A volume with a token for STS, and the variables for its path and the role. */
  public static Remedy token(String text, String role) {
    return Remedy.of(text)
        .fix(Fix.of("WHO109", "token").with("roleArn", role))
        .as(Remedy.Form.POD_SPEC);
  }

  private static Remedy association(String text, Examination x) {
    return Remedy.of(text).fix(FixHere.of("WHO109", "associate", x));
  }

  /** The ARN of a role in this account with an unknown name. */
  public static String arn(Examination x) {
    return KnownNames.partition(x).arn() + ":iam::" + KnownNames.account(x) + ":role/ROLE";
  }
}

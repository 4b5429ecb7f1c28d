package dev.whoami.rule.pod;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Pod;
import dev.whoami.rule.part.FixHere;

/** A pod with a mounted token for a role, in a process without the variables for it. */
public final class UnnamedToken {
  private UnnamedToken() {}

  public static boolean isIn(Examination x) {
    return x.place().pod().unnamedToken().isPresent();
  }

  public static String fact(Examination x) {
    return "This pod has a role by "
        + (isOfPodIdentity(x) ? "EKS Pod Identity" : "IRSA")
        + ", since a token for it is mounted, and this process lacks the variables for it. A shell,"
        + " cron, sudo, su or a login dropped them on the way, or somebody unset them.";
  }

  public static Remedy remedy(Examination x) {
    return isOfPodIdentity(x)
        ? Remedy.of("Let what starts this process keep the variables, or set them by hand:")
            .fix(Fix.of("WHO109", "name-pod-identity"))
        : Remedy.of(
                "Let what starts this process keep the variables, or set them by hand, with the"
                    + " role in the annotation of the service account:")
            .fix(FixHere.of("WHO109", "name-irsa", x));
  }

  public static boolean isOfIrsa(Examination x) {
    return isIn(x) && !isOfPodIdentity(x);
  }

  private static boolean isOfPodIdentity(Examination x) {
    return x.place().pod().unnamedToken().filter(Pod.POD_IDENTITY_TOKEN::equals).isPresent();
  }
}

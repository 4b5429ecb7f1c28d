package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.key.EarlierKeys;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.pod.RoleForPod;
import dev.whoami.rule.pod.UnnamedToken;
import dev.whoami.rule.program.ProgramNeverAsksContainer;
import dev.whoami.rule.sts.StsFromPod;
import java.util.Optional;

/** A pod with the identity of its node. */
public final class PodOnNodeRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    boolean pod = x.place().platform().isPod() && !x.place().ancestry().hasLost();
    boolean asks = !ProgramNeverAsksContainer.mayConcern(x.walk(), x);
    if (!pod || !asks || j.verdict().kind() != IdentityKind.HOST_ROLE) {
      return Optional.empty();
    }
    Source source = j.verdict().source().orElse(Source.INSTANCE_METADATA);
    return source == Source.INSTANCE_METADATA
        ? Optional.of(ofNode(j))
        : ofCopy(source, j).filter(it -> !x.seen().isRoleConfigured());
  }

  /** The node's own keys, copied into a source that comes before any role of the pod. */
  private static Optional<Finding> ofCopy(Source source, Judgement j) {
    Examination x = j.examination();
    Finding finding =
        Finding.of(
                "This pod has a copy of the keys of its node's role"
                    + KnownNames.between(j.verdict().role())
                    + "in the "
                    + source.title()
                    + ". They come before any role of the pod, and it has no role yet.")
            .because(x.seen().of(source).evidence())
            .remedy(EarlierKeys.removal("Remove the keys first.", source, x));
    return Optional.of(RoleForPod.in(finding, "Then give the service account a role.", x));
  }

  private static Finding ofNode(Judgement j) {
    Examination x = j.examination();
    Observation irsa = x.seen().of(Source.WEB_IDENTITY);
    Observation podIdentity = x.seen().of(Source.CONTAINER);
    boolean configured = x.seen().isRoleConfigured();
    String why =
        configured
            ? "The pod's role does not work, and "
                + x.walk().client().inSentence()
                + " silently falls back to the node: the code has the node's role"
            : (UnnamedToken.isIn(x) ? UnnamedToken.fact(x) : notConfigured(x))
                + " The code has the role of the node";
    Finding finding =
        Finding.of(
                why
                    + j.verdict().role().map(it -> ", " + it).orElse("")
                    + ", which every pod on it shares.")
            .because(irsa.evidence())
            .because(podIdentity.evidence())
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence());
    if (configured) {
      return StsFromPod.remedy(x)
          .map(finding::remedy)
          .orElse(finding)
          .remedy(Restart.of("Restart the pod once its role works.", x));
    }
    if (UnnamedToken.isIn(x)) {
      return finding.remedy(UnnamedToken.remedy(x));
    }
    Finding fixed =
        RoleForPod.in(finding, "Give the service account a role, and restart the pod.", x);
    return RoleForPod.isElsewhere(x) ? fixed : fixed.remedy(terraform(x));
  }

  private static String notConfigured(Examination x) {
    return RoleForPod.isElsewhere(x)
        ? "This pod has no role: there is no web identity in its environment."
        : "This pod has no role: its environment has neither IRSA nor Pod Identity. A pod"
            + " that is older than its association gets the role only after a restart.";
  }

  private static Remedy terraform(Examination x) {
    boolean isEks = x.place().platform() == Platform.EKS;
    return Remedy.of(isEks ? "Or in Terraform:" : "Or, if this is EKS, in Terraform:")
        .as(Remedy.Form.TERRAFORM)
        .fix(FixHere.of("WHO109", "associate-by-terraform", x));
  }
}

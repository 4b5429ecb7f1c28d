package dev.whoami.proof;

import dev.whoami.diagnosis.IdentityKind;

/** The kind of an identity, for the middle of a sentence. */
final class KindText {
  private KindText() {}

  static String of(IdentityKind kind) {
    switch (kind) {
      case NONE:
        return "no identity";
      case REFUSED:
        return "an identity whose keys are rejected";
      case UNKNOWN:
        return "an identity that the lab does not know";
      case IAM_USER:
      case ASSUMED_ROLE:
        return "an " + kind.words();
      case FEDERATED_USER:
        return "a " + kind.words();
      case POD_IDENTITY:
      case IRSA:
        return "the role by " + kind.words();
      default:
        return "the " + kind.words();
    }
  }
}

package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.log.denial.UnknownAccount;
import dev.whoami.log.text.Mask;

/** Finds the names that a fix needs in ARNs, service accounts and issuers. */
final class NamesInText {
  private static final int LONGEST = 300;
  private static final int PARTS = 6;
  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int RESOURCE = 5;

  private final LogNames names;

  NamesInText(LogNames names) {
    this.names = names;
  }

  /**
   * Reads an ARN that begins here: its region, and the cluster, task, service or task definition.
   */
  void arn(String text, int from) {
    String[] parts = word(text, from, ":/-_.+=,@").split(":", PARTS);
    if (parts.length < PARTS) {
      return;
    }
    names.add("region", parts[REGION]);
    String[] path = parts[RESOURCE].split("[/:]", -1);
    boolean isOfEcs = parts[SERVICE].equals("ecs");
    boolean isOfEks = parts[SERVICE].equals("eks");
    if ((isOfEcs || isOfEks) && path[0].equals("cluster") && path.length == 2) {
      names.add("cluster", path[1]);
    } else if (isOfEcs && path[0].equals("task") && path.length > 2) {
      names.add("cluster", path[1]);
      names.add("task", path[2]);
    } else if (isOfEcs && path[0].equals("service") && path.length > 2) {
      names.add("cluster", path[1]);
      names.add("service", path[2]);
    } else if (isOfEcs && path[0].equals("task-definition") && path.length > 2) {
      names.add("family", path[1]);
      names.add("taskDefinition", path[1] + ":" + path[2]);
    }
  }

  /** Reads the caller's account, partition and session. */
  void caller(Arn arn) {
    if (!UnknownAccount.isOf(arn)) {
      names.add("account", arn.account());
      names.add("partition", arn.partition().id());
    }
    String session = arn.sessionName().orElse("");
    if (SessionForm.INSTANCE.isOf(arn)) {
      names.add("instanceId", session);
      arn.roleName().ifPresent(it -> names.add("nodeRole", it));
    } else if (SessionForm.TASK.isOf(arn)) {
      names.add("task", session);
    }
  }

  /** Reads the role that a token should assume. */
  void wanted(Arn role) {
    if (!UnknownAccount.isOf(role) && role.kind() == Arn.Kind.ROLE) {
      names.add("account", role.account());
      names.add("partition", role.partition().id());
      names.add("role", role.lastElement());
      names.addWord("roleArn", role.toString());
    }
  }

  /** Reads the namespace, a colon and the service account after system:serviceaccount:. */
  void serviceAccount(String text, int from) {
    String[] parts = word(text, from, ":-.").split(":", -1);
    if (parts.length == 2) {
      names.add("namespace", parts[0]);
      names.add("serviceAccount", parts[1]);
      names.addWord("subject", "system:serviceaccount:" + parts[0] + ":" + parts[1]);
    }
  }

  /** Reads the address of an EKS issuer, without https://, which begins here. */
  void issuer(String text, int from) {
    String provider = word(text, from, "/-.");
    if (!isMasked(provider) && !Mask.isBehind(text, from + provider.length())) {
      names.addWord("provider", provider);
      names.addWord("issuer", "https://" + provider);
    }
    names.addWord("audience", "sts.amazonaws.com");
  }

  /** Whether the ID of the cluster is masked, or missing. */
  private static boolean isMasked(String provider) {
    String id = provider.substring(provider.lastIndexOf('/') + 1);
    return id.isEmpty() || id.equals("id") || Mask.isIn(id);
  }

  /**
   * A word of letters, digits and these signs. A period or a colon at the end belongs to the
   * sentence.
   */
  private static String word(String text, int from, String others) {
    int most = Math.min(text.length(), from + LONGEST);
    int to = from;
    while (to < most && isIn(text.charAt(to), others)) {
      to++;
    }
    while (to > from && ".:,".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isIn(char each, String others) {
    boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    return isLetter || (each >= '0' && each <= '9') || others.indexOf(each) >= 0;
  }
}

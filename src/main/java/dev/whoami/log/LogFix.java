package dev.whoami.log;

import dev.whoami.rule.Rules;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The fix of a finding in one sentence, for one who has a log and not the container: the page has
 * the commands.
 */
final class LogFix {
  private static final Map<Rules, String> FIXES = fixes();

  private LogFix() {}

  private static Map<Rules, String> fixes() {
    Map<Rules, String> of = new EnumMap<>(Rules.class);
    of.put(Rules.WHO107, "Remove the profile from the image, or AWS_PROFILE from the container.");
    of.put(Rules.WHO108, "Remove the half that is set, or set the other one, too.");
    of.put(Rules.WHO114, "Tell the program to look for a role, and give it one.");
    of.put(Rules.WHO116, "Take the role out of the profile or setting: the code has it already.");
    of.put(Rules.WHO117, "Set AWS_ROLE_SESSION_NAME, so that each session has the same name.");
    of.put(Rules.WHO201, "Start the task again: its credentials ID is gone.");
    of.put(Rules.WHO202, "Wait for the agent, or start the task again.");
    of.put(Rules.WHO203, "Keep one client and its credentials, rather than one for each request.");
    of.put(Rules.WHO204, "Start the agent, and let its address through the firewall.");
    of.put(Rules.WHO205, "Restart the agent, or remove what takes its requests.");
    of.put(Rules.WHO206, "Let nothing stand between the container and its endpoint.");
    of.put(Rules.WHO208, "Correct the address, or upgrade the client.");
    of.put(Rules.WHO209, "Mount the token file, so that this user can read it.");
    of.put(Rules.WHO210, "Write the token without a line break.");
    of.put(Rules.WHO213, "Read what the endpoint says; the log of the agent has more.");
    of.put(
        Rules.WHO215,
        "Create the association, let its role trust pods.eks.amazonaws.com, or renew the token.");
    of.put(Rules.WHO303, "Give the code a role of its own: the instance's is blocked on purpose.");
    of.put(Rules.WHO304, "Give the code a role of its own, or the instance a profile.");
    of.put(Rules.WHO308, "Raise the hop limit or upgrade the client, so that IMDSv2 is used.");
    of.put(Rules.WHO401, "Restart the pod, so that the token is mounted.");
    of.put(Rules.WHO402, "Set fsGroup in the pod's securityContext.");
    of.put(
        Rules.WHO403,
        "Let IAM have a provider for the issuer, and the role trust it and the subject.");
    of.put(Rules.WHO404, "Restart the pod, and let the token be for sts.amazonaws.com.");
    of.put(Rules.WHO405, "Set AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE, both.");
    of.put(Rules.WHO406, "Add the SDK's sts module to the application.");
    of.put(Rules.WHO407, "Remove one of the two HTTP clients.");
    of.put(Rules.WHO501, "Remove the keys so that the role is used, or renew them.");
    of.put(Rules.WHO502, "Let STS be reached, and asked: see the policy of the endpoint.");
    of.put(Rules.WHO503, "Set the clock of the machine.");
    of.put(Rules.WHO504, "Add the link-local addresses to NO_PROXY.");
    of.put(Rules.WHO605, "Use s3a:// in place of s3n://.");
    of.put(Rules.WHO606, "Name a class that is on the class path.");
    of.put(Rules.WHO609, "Take the keys out of the address.");
    of.put(Rules.WHO610, "Let this user read the credential store, or name no store.");
    of.put(Rules.WHO701, "Upgrade the client: the page has the first version that knows it.");
    return Collections.unmodifiableMap(of);
  }

  /** A sentence; that of the page where there is none here. */
  static String of(Rules rule) {
    return FIXES.getOrDefault(rule, "See its page.");
  }
}

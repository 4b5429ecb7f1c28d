package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.Host;
import dev.whoami.lint.model.host.MetadataOptions;
import dev.whoami.lint.value.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads an instance, a launch template or a launch configuration. */
public final class HostNode {
  private static final Pattern JOINS = Pattern.compile("ECS_CLUSTER\\s*=|/etc/ecs/ecs\\.config");
  private static final Pattern TASK_ROLES =
      Pattern.compile("ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST\\s*=\\s*[\"']?true");
  private static final Pattern BLOCKS = Pattern.compile("ECS_AWSVPC_BLOCK_IMDS\\s*=\\s*[\"']?true");
  private static final Pattern OPTIMIZED =
      Pattern.compile(
          "/aws/service/ecs/optimized-ami|amzn2?-ami-ecs|al2023-ami-ecs|ecs_?optimized|ecs-optimized");

  private static final Pattern JOINS_EKS =
      Pattern.compile(
          "/etc/eks/bootstrap\\.sh|\\bnodeadm\\b|node\\.eks\\.aws|\\[settings\\.kubernetes]");
  private static final Pattern OF_EKS =
      Pattern.compile(
          "/aws/service/eks/optimized-ami|amazon-eks-(?:node|arm64-node|gpu-node)"
              + "|bottlerocket/aws-k8s|bottlerocket-aws-k8s");

  private static final String METADATA = "169.254.169.254";

  private final Node node;
  private final UnaryOperator<String> more;

  private HostNode(Node node, UnaryOperator<String> more) {
    this.node = node;
    this.more = more;
  }

  public static Host read(Node node, SourceLocation at) {
    return read(node, at, userData -> "");
  }

  /** The node class of Karpenter, whose nodes require tokens with one hop unless it says else. */
  public static Host ofNodeClass(Node spec, SourceLocation at) {
    MetadataOptions options = new HostNode(spec, it -> "").metadata();
    return Host.of(at, Setting.absent(), options, Collections.singletonList(Host.Mark.RUNS_PODS));
  }

  /** With what else its user data brings to it. */
  public static Host read(Node node, SourceLocation at, UnaryOperator<String> more) {
    HostNode host = new HostNode(node, more);
    return Host.of(at, host.profile(), host.metadata(), host.marks());
  }

  /** A name or an ARN, by itself or in a block. */
  private Setting profile() {
    Node profile = node.field("iamInstanceProfile").only();
    if (!profile.isMap()) {
      return profile.setting();
    }
    Setting name = profile.field("name").setting();
    return name.isPresent() ? name : profile.field("arn").setting();
  }

  private MetadataOptions metadata() {
    Node options = node.field("metadataOptions").only();
    return MetadataOptions.of(
        options.field("httpEndpoint").setting(),
        options.field("httpTokens").setting(),
        options.field("httpPutResponseHopLimit").setting());
  }

  private List<Host.Mark> marks() {
    List<Host.Mark> marks = new ArrayList<>();
    String script = userData();
    add(marks, Host.Mark.JOINS_A_CLUSTER, JOINS, script);
    add(marks, Host.Mark.TASK_ROLES_IN_HOST_NETWORK, TASK_ROLES, script);
    add(marks, Host.Mark.BLOCKS_METADATA, BLOCKS.matcher(script).find() || hasFirewall(script));
    add(marks, Host.Mark.ECS_OPTIMIZED_IMAGE, OPTIMIZED, image());
    add(marks, Host.Mark.OWN_IMAGE, node.has("ami") || node.has("imageId"));
    boolean runsPods = JOINS_EKS.matcher(script).find() || OF_EKS.matcher(image()).find();
    add(marks, Host.Mark.RUNS_PODS, runsPods);
    // Only the modules that lint evaluates in place of public ones say this.
    Node from = node.field("metadata_from");
    add(marks, Host.Mark.MADE_BY_MODULE, from.isText());
    add(marks, Host.Mark.METADATA_BY_MODULE, from.text().equals("module"));
    return marks;
  }

  private static void add(List<Host.Mark> marks, Host.Mark mark, Pattern pattern, String text) {
    add(marks, mark, pattern.matcher(text).find());
  }

  private static void add(List<Host.Mark> marks, Host.Mark mark, boolean isThere) {
    if (isThere) {
      marks.add(mark);
    }
  }

  /** A line that keeps containers from the metadata with a rule of iptables. */
  private static boolean hasFirewall(String script) {
    for (String line : script.split("\n", -1)) {
      if (line.trim().startsWith("#")) {
        continue;
      }
      int chain = line.indexOf("DOCKER-USER");
      boolean isOfDocker = chain >= 0 && line.indexOf(METADATA, chain) >= 0;
      if (isOfDocker || dropsWhatIsForwarded(line)) {
        return true;
      }
    }
    return false;
  }

  /** AWS's pages have this rule for the interfaces of Docker. */
  private static boolean dropsWhatIsForwarded(String line) {
    return line.contains("FORWARD")
        && line.contains(" docker")
        && line.contains(METADATA)
        && (line.contains("DROP") || line.contains("REJECT"));
  }

  /** The image, or the name of what it comes from. */
  private String image() {
    Node image = node.has("ami") ? node.field("ami") : node.field("imageId");
    return image.text() + image.template() + String.join(" ", image.references());
  }

  private String userData() {
    Node plain = node.field("userData");
    Node encoded = node.field("userDataBase64");
    String script = script(plain) + "\n" + script(encoded);
    return script + "\n" + more.apply(script);
  }

  /** As it is, or in base64 as a plan has it. */
  private static String script(Node data) {
    String text = data.text() + data.template();
    try {
      byte[] decoded = Base64.getMimeDecoder().decode(text.trim());
      return text + "\n" + new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}

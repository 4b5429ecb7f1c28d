package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pipelines of a repository on Bitbucket, and their steps that assume a role of AWS with an
 * OIDC token.
 *
 * @see <a
 *     href="https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/">
 *     Bitbucket: OpenID Connect on AWS</a>
 */
public final class BitbucketPipeline {
  private static final Pattern NAME = Pattern.compile("(?:.*/)?bitbucket-pipelines\\.ya?ml");
  private static final Pattern SIGN =
      Pattern.compile("AWS_OIDC_ROLE_ARN|AWS_WEB_IDENTITY_TOKEN_FILE|BITBUCKET_STEP_OIDC_TOKEN");

  /** Pipelines, a branch, stages, parallel steps: no file has more levels. */
  private static final int DEEPEST = 12;

  private final Node oidc;
  private final String file;
  private final Comments comments;
  private final List<Declared> all = new ArrayList<>();

  private BitbucketPipeline(Node oidc, String file, Comments comments) {
    this.oidc = oidc;
    this.file = file;
    this.comments = comments;
  }

  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a text may have a step for lint. */
  public static boolean mayAssumeRoles(String text) {
    return SIGN.matcher(text).find();
  }

  public static boolean is(Node root) {
    return root.field("pipelines").isMap();
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    new Expansion().take(root);
    Node oidc = root.field("options").field("oidc");
    BitbucketPipeline pipeline = new BitbucketPipeline(oidc, file, comments);
    pipeline.readAll(root.field("pipelines"), false, DEEPEST);
    return pipeline.all;
  }

  private void readAll(Node part, boolean isInDeployment, int deeper) {
    if (deeper == 0) {
      return;
    }
    if (part.isList()) {
      part.items().forEach(it -> readAll(it, isInDeployment, deeper - 1));
    }
    Node map = MergedFields.in(part);
    boolean mayDeploy = isInDeployment || map.has("deployment");
    map.fields()
        .forEach(
            (name, each) -> {
              if (name.equals("step")) {
                BitbucketStep step = new BitbucketStep(MergedFields.in(each), mayDeploy);
                all.addAll(step.read(oidc, file, comments));
              } else {
                readAll(each, mayDeploy, deeper - 1);
              }
            });
  }
}

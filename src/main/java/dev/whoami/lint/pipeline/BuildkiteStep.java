package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.model.token.ClaimForm;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.FormedSubjects;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A step of a pipeline of Buildkite, and the roles that it assumes. */
final class BuildkiteStep {
  private static final String AUDIENCE = "sts.amazonaws.com";

  private static final Pattern PLUGIN =
      Pattern.compile("(?:[^#]*/)?aws-assume-role-with-web-identity(?:[-.#].*)?");

  private static final Pattern REQUESTED =
      Pattern.compile("oidc request-token.{0,200}?--audience[= ]+[\"']?([^\\s\"'$)]+)");

  /** With it, the token has another subject. */
  private static final String OTHER_SUBJECT = "--subject-claim";

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private static final String START = "organization:@:pipeline:@:ref:refs/@:commit:@:step:";

  private static final String SHOWN = "organization:ORG:pipeline:PIPE:ref:REF:commit:SHA:step:KEY";

  private final Node step;
  private final Node environment;

  /** With the variables of all steps. */
  BuildkiteStep(Node step, Node environment) {
    this.step = step;
    this.environment = environment;
  }

  List<PipelineJob> read(String file, Comments comments) {
    StepScript script = new StepScript();
    script.running(step.field("command")).running(step.field("commands"));
    script.with(step.field("env")).with(environment);
    boolean isByPlugin = false;
    boolean isUsual = true;
    for (Node each : step.field("plugins").items()) {
      for (Map.Entry<String, Node> plugin : each.fields().entrySet()) {
        if (PLUGIN.matcher(plugin.getKey()).matches()) {
          Node with = MergedFields.in(plugin.getValue());
          script.assuming(with.field("role-arn"));
          isByPlugin = true;
          isUsual &= !with.has("audience");
        }
      }
    }
    List<PipelineJob> all = new ArrayList<>();
    if (script.mentions(OTHER_SUBJECT)) {
      return all;
    }
    String audience = isByPlugin && isUsual ? AUDIENCE : script.first(REQUESTED);
    for (String arn : script.arns()) {
      PipelineJob read =
          PipelineJob.of(
                  JobLocation.of(file, name(), step, comments),
                  Forge.BUILDKITE,
                  name(),
                  script.roleName(arn),
                  subjects())
              .takingRoleFrom(script.source(arn));
      boolean isKnown = !audience.isEmpty() && (isUsual || !isByPlugin);
      all.add(isKnown ? read.forAudiences(Collections.singletonList(audience)) : read);
    }
    return all;
  }

  private String name() {
    return StepScript.name(step, "key", "label", "name");
  }

  private FormedSubjects subjects() {
    String key = step.field("key").text();
    if (PLAIN_KEY.matcher(key).matches()) {
      return FormedSubjects.of(SHOWN, ClaimForm.of(START + key));
    }
    return FormedSubjects.of(SHOWN, ClaimForm.of(START), ClaimForm.of(START + "@"));
  }
}

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The steps of a job of CircleCI that assume a role. */
final class CircleCiSteps {
  private static final String TOKEN = "CIRCLE_OIDC_TOKEN";
  private static final String TOKEN_OF_ORIGIN = "CIRCLE_OIDC_TOKEN_V2";
  private static final String OWN_TOKEN = "oidc get";
  private static final Pattern AUDIENCE =
      Pattern.compile("\\\\?\"aud\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\$]{1,200})\\\\?\"");

  /** The commands of the orb that take a role and a token. */
  private static final Pattern COMMAND = Pattern.compile("setup|assume_role_with_web_identity");

  private static final String SUBJECT = "org/#/project/#/user/#";
  private static final String ORIGIN = "/vcs-origin/~/vcs-ref/";
  private static final String SHOWN = "org/ORG/project/PROJECT/user/USER";

  private final String job;
  private final Set<String> orbs;
  private final Set<String> refs;

  /** By what the file calls the orb of AWS, and the references that the job runs on. */
  CircleCiSteps(String job, Set<String> orbs, Set<String> refs) {
    this.job = job;
    this.orbs = orbs;
    this.refs = refs;
  }

  List<PipelineJob> read(Node steps, Node environment, String file, Comments comments) {
    List<PipelineJob> all = new ArrayList<>();
    for (Node step : steps.items()) {
      StepScript script = script(step, environment);
      for (String arn : script.arns()) {
        String role = script.roleName(arn);
        PipelineJob read =
            PipelineJob.of(
                    JobLocation.of(file, job, step, comments),
                    Forge.CIRCLECI,
                    job,
                    role,
                    subjects(script))
                .takingRoleFrom(script.source(arn));
        all.add(withAudience(read, script));
      }
    }
    return all;
  }

  private StepScript script(Node step, Node environment) {
    StepScript script = new StepScript();
    Node run = MergedFields.field(step, "run");
    script.running(run.isText() ? run : MergedFields.field(run, "command"));
    script.with(MergedFields.field(run, "environment")).with(environment);
    for (Map.Entry<String, Node> each : step.fields().entrySet()) {
      int slash = each.getKey().indexOf('/');
      String command = each.getKey().substring(slash + 1).replace('-', '_');
      boolean isOrb = slash > 0 && orbs.contains(each.getKey().substring(0, slash));
      if (isOrb && COMMAND.matcher(command.toLowerCase(Locale.ROOT)).matches()) {
        Node with = MergedFields.in(each.getValue());
        script.assuming(with.field("role_arn")).assuming(with.field("role-arn"));
      }
    }
    return script;
  }

  private static PipelineJob withAudience(PipelineJob job, StepScript script) {
    if (!script.mentions(OWN_TOKEN)) {
      return job.forAudience(ClaimForm.of("#"));
    }
    String audience = script.first(AUDIENCE);
    return audience.isEmpty() ? job : job.forAudiences(Collections.singletonList(audience));
  }

  /** The second token also has the branch, unless something else than a change began the job. */
  private FormedSubjects subjects(StepScript script) {
    boolean isSecond = script.mentions(TOKEN_OF_ORIGIN);
    if (script.mentions(TOKEN) && !isSecond && !script.mentions(OWN_TOKEN)) {
      return FormedSubjects.of(SHOWN, ClaimForm.of(SUBJECT));
    }
    List<ClaimForm> forms = new ArrayList<>();
    Set<String> ends = refs.isEmpty() ? Collections.singleton("~") : refs;
    ends.forEach(it -> forms.add(ClaimForm.of(SUBJECT + ORIGIN + it)));
    forms.add(ClaimForm.of(SUBJECT));
    String end = refs.size() == 1 ? refs.iterator().next() : "REF";
    return FormedSubjects.of(
        SHOWN + "/vcs-origin/REPO/vcs-ref/" + end, forms.toArray(new ClaimForm[0]));
  }
}

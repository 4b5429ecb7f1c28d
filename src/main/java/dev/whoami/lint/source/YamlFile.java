package dev.whoami.lint.source;

import dev.whoami.lint.cloudformation.Template;
import dev.whoami.lint.cloudformation.TemplateSource;
import dev.whoami.lint.ecs.ComposeFile;
import dev.whoami.lint.ecs.CopilotManifest;
import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.kubernetes.Kustomization;
import dev.whoami.lint.kubernetes.Manifests;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.pipeline.GitLabPipeline;
import dev.whoami.lint.pipeline.PipelineFile;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.YamlNodes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A file of YAML: a template of CloudFormation, or what Kubernetes, Compose or Copilot take. */
final class YamlFile {
  private YamlFile() {}

  static List<Declared> declaredIn(String name, String text) throws Unreadable {
    List<Node> documents = YamlNodes.parse(text);
    if (Template.is(documents.get(0))) {
      return Template.declaredIn(new TemplateSource(name, documents.get(0), Comments.in(text)));
    }
    if (documents.size() == 1 && TaskDefinitionInYaml.is(documents.get(0))) {
      return Collections.singletonList(TaskDefinitionInYaml.read(name, documents.get(0), text));
    }
    if (documents.size() == 1 && CopilotManifest.is(documents.get(0))) {
      return CopilotManifest.declaredIn(name, documents.get(0), Comments.in(text));
    }
    Optional<PipelineFile> pipeline = PipelineFile.of(name, documents.get(0));
    if (pipeline.isPresent()) {
      return pipeline.get().declaredIn(name, documents.get(0), Comments.in(text));
    }
    if (documents.size() == 1 && ComposeFile.is(documents.get(0))) {
      return ComposeFile.declaredIn(name, documents.get(0), Comments.in(text));
    }
    if (documents.size() == 1 && Kustomization.isFile(name) && documents.get(0).isMap()) {
      Node document = Kustomization.named(documents.get(0));
      return Manifests.declaredIn(name, Collections.singletonList(document), Comments.in(text));
    }
    if (Manifests.are(documents)) {
      return Manifests.declaredIn(name, documents, Comments.in(text));
    }
    Node last = documents.get(documents.size() - 1);
    if (GitLabPipeline.isOne(name, text) && last.isMap()) {
      return GitLabPipeline.declaredIn(name, last, Comments.in(text));
    }
    throw Unreadable.ofAnotherKind(
        "is not a CloudFormation template (Resources), Kubernetes manifest (apiVersion, kind),"
            + " Compose file (services), task definition (family, containerDefinitions) or Copilot"
            + " manifest (name, type), and of YAML only those are checked");
  }
}

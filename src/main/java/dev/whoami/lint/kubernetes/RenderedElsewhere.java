package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.value.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An object that stands for manifests from another place, such as the chart of a HelmRelease. lint
 * does not have them, so it names the command that prints them.
 */
final class RenderedElsewhere {
  private static final Pattern FLUX = Pattern.compile("helm\\.toolkit\\.fluxcd\\.io/.*");
  private static final Pattern ARGO = Pattern.compile("argoproj\\.io/.*");

  /** As Kustomize takes a folder of a repository elsewhere. */
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:git::|https?://|ssh://|git@|github\\.com[/:]).*|[^?]*\\?(?:ref|version)=.*");

  private static final String[] CHARTS = {"helmCharts", "helmChartInflationGenerator"};
  private static final String[] PARTS = {"resources", "bases", "components"};

  private RenderedElsewhere() {}

  /** Empty where all that it stands for may be here. */
  static Optional<Unresolved> note(KubernetesObject object) {
    String what = what(object);
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Unresolved.of(
                SourceLocation.file(object.at().file(), Dialect.KUBERNETES),
                what + ", and check what it prints."));
  }

  private static String what(KubernetesObject object) {
    Node body = object.body();
    String version = body.field("apiVersion").text();
    switch (object.kind()) {
      case "HelmRelease":
        boolean isFlux = FLUX.matcher(version).matches();
        return isFlux ? "This HelmRelease has a chart: run helm template with its values" : "";
      case "Application":
      case "ApplicationSet":
        Node own = body.block("spec");
        Node spec = own.has("template") ? own.block("template").block("spec") : own;
        return ARGO.matcher(version).matches() && hasChart(spec)
            ? "This " + object.kind() + " of Argo CD has a chart: run argocd app manifests"
            : "";
      case Kustomization.KIND:
        return ofKustomization(body);
      default:
        return "";
    }
  }

  private static boolean hasChart(Node spec) {
    return spec.block("source").has("chart")
        || spec.field("sources").items().stream().anyMatch(it -> it.has("chart"));
  }

  private static String ofKustomization(Node body) {
    for (String each : CHARTS) {
      if (body.has(each)) {
        return "This Kustomization has a chart: run kustomize build --enable-helm";
      }
    }
    for (String each : PARTS) {
      if (body.field(each).items().stream().anyMatch(it -> REMOTE.matcher(it.text()).matches())) {
        return "This Kustomization takes parts from elsewhere: run kubectl kustomize";
      }
    }
    return "";
  }
}

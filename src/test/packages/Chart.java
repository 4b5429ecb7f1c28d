import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;

/**
 * Helm on a chart: "lint FOLDER" prints what it finds wrong and exits 1 then; "template FOLDER
 * NAME=VALUE…" prints what would be sent to a cluster.
 */
final class Chart {
  /** The oldest that has sidecars. */
  private static final String KUBERNETES = "1.29.0";

  public static void main(String[] arguments) {
    Path chart = Path.of(arguments[1]);
    if (arguments[0].equals("lint")) {
      LintResult result = new Helm(chart).lint().strict().call();
      if (result.isFailed()) {
        result.getMessages().forEach(System.out::println);
        System.exit(1);
      }
      return;
    }
    TemplateCommand template = new Helm(chart).template().withName("test").withKubeVersion(KUBERNETES);
    for (int i = 2; i < arguments.length; i++) {
      String[] setting = arguments[i].split("=", 2);
      template.set(setting[0], setting[1]);
    }
    System.out.println(template.call());
  }
}

package dev.whoami.trial;

import dev.whoami.trial.child.HadoopDriver;
import dev.whoami.trial.child.KnownErrorMessage;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines that {@link HadoopDriver} printed before it ended. A value is ignored if it does not
 * look like a version, an access key ID, a class or a known message: it may be a secret.
 */
final class HadoopAnswer {
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.[0-9A-Za-z-]{1,20}){1,9}");

  /**
   * A class name with a package in lower case. Its last part could still be a key, so isClass
   * checks that as well.
   */
  private static final Pattern CLASS =
      Pattern.compile("([a-z][a-z0-9_]{0,29}\\.){1,9}[A-Z][A-Za-z0-9_$]{0,79}");

  private final String output;

  HadoopAnswer(String output) {
    this.output = output;
  }

  Optional<String> version() {
    return last("version").filter(it -> VERSION.matcher(it).matches());
  }

  Optional<String> accessKeyId() {
    return last("key").filter(it -> Redaction.wholeKeyId(it).equals(it));
  }

  boolean hasKeys() {
    return last("key").isPresent();
  }

  boolean isUnsigned() {
    return last("unsigned").isPresent();
  }

  /** The class of the provider that answered. */
  Optional<String> provider() {
    return last("provider").filter(HadoopAnswer::isClass);
  }

  /** Providers that may read a profile, although the trial may not. */
  Optional<String> profileReader() {
    return last("reader").map(it -> isClass(it) ? it : "a setting");
  }

  /** Whether the driver found S3A and began to read its settings. */
  boolean reachedSettings() {
    return last("step").isPresent();
  }

  /** Whether the driver built the providers and began to ask them. */
  boolean reachedAsking() {
    return last("step").filter("asking"::equals).isPresent();
  }

  boolean isDone() {
    return last(HadoopDriver.DONE).isPresent();
  }

  /** The classes of an error and its causes, the outermost first. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (String each : all("error")) {
      errors.add(isClass(each) ? each : "an error whose name is not shown");
    }
    return Collections.unmodifiableList(errors);
  }

  /** Whether the jars do not fit together, as a LinkageError shows. */
  boolean isMisfit() {
    return last("misfit").isPresent();
  }

  /** The class that is missing. */
  Optional<String> missing() {
    return last("missing").filter(HadoopAnswer::isClass);
  }

  boolean missesClass() {
    return last("missing").isPresent();
  }

  Optional<KnownErrorMessage> complaint() {
    return last("says").filter(it -> !Redaction.isLikeSecret(it)).flatMap(KnownErrorMessage::in);
  }

  private static boolean isClass(String text) {
    return CLASS.matcher(text).matches() && !Redaction.isLikeSecret(text);
  }

  private Optional<String> last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private List<String> all(String name) {
    String begin = HadoopDriver.MARK + name + " ";
    List<String> values = new ArrayList<>();
    for (String line : output.split("\n", -1)) {
      if (line.startsWith(begin)) {
        values.add(line.substring(begin.length()));
      }
    }
    return values;
  }
}

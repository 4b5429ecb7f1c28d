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
 * The lines that {@link HadoopDriver} printed before it ended. A value without the form of a
 * version, an access key ID, a class or a known message is ignored: it may be a secret.
 */
final class HadoopAnswer {
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.[0-9A-Za-z-]{1,20}){1,9}");

  /** With a package, in small letters; the last part may still be a key, which is looked for. */
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

  /** Providers that may read a profile, which is not allowed here. */
  Optional<String> profileReader() {
    return last("reader").map(it -> isClass(it) ? it : "a setting");
  }

  /** Whether S3A was there and its settings were about to be read. */
  boolean reachedSettings() {
    return last("step").isPresent();
  }

  /** Whether the providers were there and about to be asked. */
  boolean reachedAsking() {
    return last("step").filter("asking"::equals).isPresent();
  }

  boolean isDone() {
    return last(HadoopDriver.DONE).isPresent();
  }

  /** The classes of an error and its causes, from the outside in. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (String each : all("error")) {
      errors.add(isClass(each) ? each : "an error whose name is not shown");
    }
    return Collections.unmodifiableList(errors);
  }

  /** Whether the jars have not what they need of each other. */
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

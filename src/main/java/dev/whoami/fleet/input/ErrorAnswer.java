package dev.whoami.fleet.input;

import dev.whoami.world.text.Alphabet;
import java.util.Optional;

/**
 * An error in JSON or YAML that stands in place of an answer: a {@code Status} of the Kubernetes
 * API, or an error of AWS as its API, boto3 or the AWS CLI prints it.
 */
final class ErrorAnswer {
  private static final int LONGEST = 60;
  private static final Alphabet CODE = Alphabet.of("A-Za-z0-9.");

  private ErrorAnswer() {}

  /** One clause that follows the name of the file; empty if the object is not an error. */
  static Optional<String> reason(Fields object) {
    if (object.text("kind").equals("Status") && object.text("status").equals("Failure")) {
      return Optional.of(reason("Kubernetes", object.text("reason"), object.text("message")));
    }
    if (object.has("kind") || object.has("apiVersion")) {
      return Optional.empty();
    }
    Fields error = object.has("Error") ? object.object("Error") : object;
    String message = error.given("Message").orElse(error.text("message"));
    // The API of ECS writes a name space before the name: com.amazonaws.ecs#AccessDenied.
    String type = error.text("__type").replaceFirst("^.*#", "");
    String code = error.given("Code").orElse(type);
    return code.isEmpty() || message.isEmpty()
        ? Optional.empty()
        : Optional.of(reason("AWS", code, message));
  }

  private static String reason(String service, String code, String message) {
    boolean isPlain = !code.isEmpty() && code.length() <= LONGEST && CODE.spells(code);
    String error = isPlain ? "the error " + code + " from " + service : "an error from " + service;
    return "has "
        + error
        + " in place of an answer"
        + RefusedRight.in(message, "").map(it -> ": " + it).orElse("")
        + "; run its command again"
        + (code.equals("Unauthorized") || code.startsWith("Expired") ? " after a login" : "");
  }
}

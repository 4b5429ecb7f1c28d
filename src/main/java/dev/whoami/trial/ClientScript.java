package dev.whoami.trial;

import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A script that makes a client's default chain answer: files beside this class, which an
 * interpreter gets as one argument. It holds no secret, since every user can read an argument.
 */
final class ClientScript {
  private final List<String> interpreter;
  private final String text;

  private ClientScript(List<String> interpreter, String text) {
    this.interpreter = interpreter;
    this.text = text;
  }

  static ClientScript inShell(String file) {
    return of(Arrays.asList("sh", "-c"), file);
  }

  /** -B, since nothing may be written, not even byte code; boto3.py says why -I and -S. */
  static ClientScript inPython(String file) {
    return of(Arrays.asList("python3", "-I", "-S", "-B", "-c"), file);
  }

  /** The files one after the other. */
  static ClientScript inNode(String... files) {
    return of(Arrays.asList("node", "-e"), files);
  }

  private static ClientScript of(List<String> interpreter, String... files) {
    StringBuilder text = new StringBuilder();
    for (String each : files) {
      text.append(Resource.text(ClientScript.class, each));
    }
    return new ClientScript(interpreter, text.toString());
  }

  /** A program and its arguments. */
  List<String> words() {
    List<String> words = new ArrayList<>(interpreter);
    words.add(text);
    return Collections.unmodifiableList(words);
  }
}

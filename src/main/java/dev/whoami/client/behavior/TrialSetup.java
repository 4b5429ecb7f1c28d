package dev.whoami.client.behavior;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How whoami can run a client of another language where it is installed. It needs a program, the
 * library in it, the versions that count as this client, and the files of a script. The script
 * makes the default chain of the client answer.
 */
public final class TrialSetup {
  private final List<String> interpreter;
  private final String program;
  private final String library;
  private final String versions;
  private final List<String> files;
  private final boolean obeysProxyForInstance;
  private final boolean keepsCredentials;

  private TrialSetup(
      List<String> interpreter,
      String program,
      String library,
      String versions,
      List<String> files,
      boolean obeysProxyForInstance,
      boolean keepsCredentials) {
    this.interpreter = Collections.unmodifiableList(interpreter);
    this.program = program;
    this.library = library;
    this.versions = versions;
    this.files = Collections.unmodifiableList(files);
    this.obeysProxyForInstance = obeysProxyForInstance;
    this.keepsCredentials = keepsCredentials;
  }

  /** A program that a shell script starts. */
  public static TrialSetup inShell(String program, String title, String versions, String file) {
    List<String> shell = Arrays.asList("sh", "-c");
    List<String> files = Collections.singletonList(file);
    return new TrialSetup(shell, program, title, versions, files, false, false);
  }

  /**
   * The option -B keeps Python from writing byte code, because a trial writes nothing. boto3.py has
   * the reasons for -I and -S.
   */
  public static TrialSetup inPython(String library, String file) {
    List<String> python = Arrays.asList("python3", "-I", "-S", "-B", "-c");
    List<String> files = Collections.singletonList(file);
    return new TrialSetup(python, "python3", library, "", files, false, false);
  }

  /** The script follows the part that all scripts for Node.js share. */
  public static TrialSetup inNode(String library, String versions, String file) {
    List<String> node = Arrays.asList("node", "-e");
    List<String> files = Arrays.asList("node.js", file);
    return new TrialSetup(node, "node", library, versions, files, false, false);
  }

  /** The client asks a proxy for the instance metadata, with a session token from that proxy. */
  public TrialSetup obeyingProxyForInstance() {
    return new TrialSetup(interpreter, program, library, versions, files, true, keepsCredentials);
  }

  /** The client writes the keys from STS into a file. */
  public TrialSetup keepingCredentials() {
    return new TrialSetup(
        interpreter, program, library, versions, files, obeysProxyForInstance, true);
  }

  /** The interpreter and its options for the script. */
  public List<String> interpreter() {
    return interpreter;
  }

  /** The program that must be on the PATH. */
  public String program() {
    return program;
  }

  /** The library that the program must have. */
  public String library() {
    return library;
  }

  /** The beginning of the versions that are this client. */
  public String versions() {
    return versions;
  }

  /** The files of the script, in order. */
  public List<String> files() {
    return files;
  }

  public boolean obeysProxyForInstance() {
    return obeysProxyForInstance;
  }

  public boolean keepsCredentials() {
    return keepsCredentials;
  }
}

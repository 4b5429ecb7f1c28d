package dev.whoami.trial;

import java.util.List;

/**
 * Every client of another language that can be tried where it is installed: the program that it
 * needs, the library in it, the versions that count as this client, and what makes its default
 * chain answer.
 */
enum ExternalClient {
  AWS_CLI_V2("aws-cli-v2", "aws", "AWS CLI", "2.", ClientScript.inShell("aws-cli.sh")),
  BOTO3("boto3", "python3", "boto3", "", ClientScript.inPython("boto3.py")),
  AWS_SDK_JS_V3(
      "aws-sdk-js-v3",
      "node",
      "@aws-sdk/credential-providers",
      "3.",
      ClientScript.inNode("node.js", "aws-sdk-js-v3.js")),
  AWS_SDK_JS_V2(
      "aws-sdk-js-v2", "node", "aws-sdk", "2.", ClientScript.inNode("node.js", "aws-sdk-js-v2.js"));

  private final String id;
  private final String program;
  private final String library;
  private final String versions;
  private final ClientScript script;

  ExternalClient(String id, String program, String library, String versions, ClientScript script) {
    this.id = id;
    this.program = program;
    this.library = library;
    this.versions = versions;
    this.script = script;
  }

  /** The name of the client on the command line and in the JSON. */
  String id() {
    return id;
  }

  /** The program that must be on the PATH. */
  String program() {
    return program;
  }

  /** Whether it asks a proxy for the instance metadata, with the session token of that. */
  boolean obeysProxyForInstance() {
    return this == AWS_CLI_V2 || this == BOTO3;
  }

  /** What the program must have. */
  String library() {
    return library;
  }

  /** What a version that is this client begins with. */
  String versions() {
    return versions;
  }

  /**
   * A program and its arguments. It prints one line of JSON, and nothing else that this process may
   * see: first {"version":…, null where the library is missing, and at once, so that it stands
   * there if the library hangs; then "accessKeyId":… or "error":… with the class alone, and }.
   */
  List<String> words() {
    return script.words();
  }
}

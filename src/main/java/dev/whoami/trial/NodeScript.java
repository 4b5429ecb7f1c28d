package dev.whoami.trial;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Makes the AWS SDK for JavaScript resolve its credentials. The modules are looked up from the
 * working directory, in NODE_PATH, and in the global folder: of this node, and of npm under
 * /usr/local. What kills an application (an error that nobody catches) ends the trial likewise.
 */
final class NodeScript {
  private static final String[] PRELUDE = {
    "var path = require('path');",
    "var answered = false;",
    "function say(text) { process.stdout.write(text); }",
    "function end(text) {",
    "  if (!answered) { answered = true; say(text); process.exit(); }",
    "}",
    "function found(keys) {",
    "  end(',\"accessKeyId\":' + JSON.stringify(keys ? keys.accessKeyId : null) + '}');",
    "}",
    "function failed(error) {",
    "  var name = (error && error.name) || 'Error';",
    "  end(',\"error\":' + JSON.stringify(name === 'Error' && error.code || name) + '}');",
    "}",
    "process.on('uncaughtException', failed);",
    "process.on('unhandledRejection', failed);",
    "var prefix = path.resolve(process.execPath, '../../lib');",
    "var places = [process.cwd(), prefix, '/usr/local/lib'];",
    "function find(name) {",
    "  try { return require.resolve(name, { paths: places }); } catch (missing) { return ''; }",
    "}",
  };

  private static final String[] VERSION_3 = {
    "function versionOf(name, file) {",
    "  for (var at = path.dirname(file); at !== path.dirname(at); at = path.dirname(at)) {",
    "    try {",
    "      var its = require(path.join(at, 'package.json'));",
    "      if (its.name === name) { return its.version; }",
    "    } catch (notHere) {}",
    "  }",
    "}",
    "var all = '@aws-sdk/credential-providers', alone = '@aws-sdk/credential-provider-node';",
    "var name = find(all) ? all : alone, file = find(name);",
    "if (!file) { end('{\"version\":null}'); }",
    "say('{\"version\":' + JSON.stringify(versionOf(name, file)));",
    "var its = require(file);",
    "var chain = its.fromNodeProviderChain ? its.fromNodeProviderChain() : its.defaultProvider();",
    "chain().then(found, failed);",
  };

  private static final String[] VERSION_2 = {
    "var file = find('aws-sdk');",
    "if (!file) { end('{\"version\":null}'); }",
    "var AWS = require(file);",
    "say('{\"version\":' + JSON.stringify(AWS.VERSION));",
    "AWS.config.getCredentials(function (error) {",
    "  if (error) { failed(error); } else { found(AWS.config.credentials); }",
    "});",
  };

  private NodeScript() {}

  static List<String> version3() {
    return words(VERSION_3);
  }

  static List<String> version2() {
    return words(VERSION_2);
  }

  private static List<String> words(String[] lines) {
    String script = String.join("\n", PRELUDE) + "\n" + String.join("\n", lines);
    return Collections.unmodifiableList(Arrays.asList("node", "-e", script));
  }
}

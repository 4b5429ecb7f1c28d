package dev.whoami.trial;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Makes the AWS SDK for JavaScript resolve its credentials. The modules are looked up from the
 * working directory, in NODE_PATH, and in the global folder: of this node, and of npm under
 * /usr/local. A file that another user could change is not loaded, be it a module's own or of what
 * it needs. What kills an application (an error that nobody catches) ends the trial likewise.
 */
final class NodeScript {
  private static final String[] PRELUDE = {
    "var fs = require('fs'), path = require('path'), Module = require('module');",
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
    "var known = {};",
    "function isOurs(file, isLast) {",
    "  if (!isLast && known[file]) { return true; }",
    "  var its = fs.lstatSync(file), isOpen = its.mode & 18 && (isLast || !(its.mode & 512));",
    "  if ((its.uid !== 0 && its.uid !== process.geteuid()) || isOpen) { return false; }",
    "  if (!isLast) { known[file] = true; }",
    "  return file === path.dirname(file) || isOurs(path.dirname(file), false);",
    "}",
    "function guarded(load) {",
    "  return function (module, file) {",
    "    if (isOurs(fs.realpathSync(file), true)) { return load.apply(this, arguments); }",
    "    throw Object.assign(new Error(), { code: 'CODE_OF_OTHERS' });",
    "  };",
    "}",
    "['.js', '.json', '.node'].forEach(function (kind) {",
    "  Module._extensions[kind] = guarded(Module._extensions[kind]);",
    "});",
    "var prefix = path.resolve(process.execPath, '../../lib');",
    "var places = [process.cwd(), prefix, '/usr/local/lib'];",
    "function find(name) {",
    "  try {",
    "    var file = fs.realpathSync(require.resolve(name, { paths: places }));",
    "    return isOurs(file, true) ? file : '';",
    "  } catch (missing) { return ''; }",
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

// Follows node.js.
function versionOf(name, file) {
  for (var at = path.dirname(file); at !== path.dirname(at); at = path.dirname(at)) {
    try {
      var its = require(path.join(at, 'package.json'));
      if (its.name === name) { return its.version; }
    } catch (notHere) {}
  }
}
var all = '@aws-sdk/credential-providers', alone = '@aws-sdk/credential-provider-node';
var name = find(all) ? all : alone, file = find(name);
if (!file) { end('{"version":null}'); }
say('{"version":' + JSON.stringify(versionOf(name, file)));
var its = require(file);
var chain = its.fromNodeProviderChain ? its.fromNodeProviderChain() : its.defaultProvider();
chain().then(found, failed);

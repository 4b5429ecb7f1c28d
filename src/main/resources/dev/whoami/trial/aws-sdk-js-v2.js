// Follows node.js.
var file = find('aws-sdk');
if (!file) { end('{"version":null}'); }
var AWS = require(file);
say('{"version":' + JSON.stringify(AWS.VERSION));
AWS.config.getCredentials(function (error) {
  if (error) { failed(error); } else { found(AWS.config.credentials); }
});

// Asks the default chain of the AWS SDK for JavaScript 3 who this process is.
const { fromNodeProviderChain } = require("@aws-sdk/credential-providers");
const { version } = require("@aws-sdk/credential-providers/package.json");

function tell(answer) {
  console.log(JSON.stringify({ client: "aws-sdk-js-v3", version, ...answer }));
}

fromNodeProviderChain()().then(
  (credentials) => tell({ accessKeyId: credentials.accessKeyId ?? null }),
  (e) => tell({ error: `${e.name}: ${e.message}` })
);

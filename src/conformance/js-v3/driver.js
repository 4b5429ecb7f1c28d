// Asks the default chain of the AWS SDK for JavaScript 3 who this process is.
const { fromNodeProviderChain } = require("@aws-sdk/credential-providers");
const { version } = require("@aws-sdk/credential-providers/package.json");

let told = false;

function tell(answer) {
  told = true;
  console.log(JSON.stringify({ client: "aws-sdk-js-v3", version, ...answer }));
}

// A promise that nothing settles keeps no process alive, and an application waits for it for ever.
process.on("exit", () => told || tell({ error: "never answers, and the process ends" }));
fromNodeProviderChain()().then(
  (credentials) => tell({ accessKeyId: credentials.accessKeyId ?? null }),
  (e) => tell({ error: `${e.name}: ${e.message}` })
);

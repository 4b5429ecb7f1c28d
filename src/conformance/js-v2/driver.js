// Asks the default chain of the AWS SDK for JavaScript 2 who this process is.
process.env.AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE = "1";
const AWS = require("aws-sdk/global");

let told = false;

function tell(answer) {
  told = true;
  console.log(JSON.stringify({ client: "aws-sdk-js-v2", version: AWS.VERSION, ...answer }));
}

// What is thrown outside of every callback ends an application; here it is the answer.
process.on("uncaughtException", (e) => {
  tell({ error: `crash, ${e.name}: ${e.message}` });
  process.exit(1);
});
// Some failures are told to nobody, and the process ends.
process.on("exit", () => told || tell({ error: "the process ends without an answer" }));
AWS.config.getCredentials((e) => {
  if (e) {
    tell({ error: `${e.name}: ${e.message}` });
  } else {
    tell({ accessKeyId: AWS.config.credentials.accessKeyId ?? null });
  }
});

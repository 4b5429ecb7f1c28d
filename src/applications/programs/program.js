// Asks STS by the AWS SDK for JavaScript 3 who it is, says so, and goes on until the file of its
// argument is there.
const { existsSync } = require("node:fs");
const { GetCallerIdentityCommand, STSClient } = require("@aws-sdk/client-sts");

function stay() {
  if (existsSync(process.argv[2])) {
    process.exit(7);
  }
  setTimeout(stay, 100);
}

new STSClient({})
  .send(new GetCallerIdentityCommand({}))
  .then((answer) => ({ arn: answer.Arn }))
  .catch((e) => ({ error: e.name }))
  .then((answer) => {
    console.log(JSON.stringify(answer));
    stay();
  });

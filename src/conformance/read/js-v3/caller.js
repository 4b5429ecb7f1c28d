// Takes credentials from the default chain, as a program does that catches nothing.
const { fromNodeProviderChain } = require("@aws-sdk/credential-providers");

fromNodeProviderChain()().then(() => console.log("has credentials"));

// Takes credentials from the default chain, as a program does that catches nothing.
const AWS = require("aws-sdk");

AWS.config.getCredentials((error) => {
  if (error) throw error;
  console.log("has credentials");
});

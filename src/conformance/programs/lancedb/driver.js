// Opens a table of LanceDB in S3.
const lancedb = require('@lancedb/lancedb');

const storageOptions = { endpoint: process.argv[2], allow_http: 'true', region: 'us-west-2' };
lancedb
  .connect('s3://orders/today', { storageOptions })
  .then((connection) => connection.tableNames())
  .catch((error) => console.log(String(error)));

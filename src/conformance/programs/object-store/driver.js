// Reads an object of S3 by object_store, as Polars has it.
const polars = require('nodejs-polars');

const options = { aws_endpoint: process.argv[2], aws_allow_http: 'true' };
polars
  .scanParquet('s3://orders/today.parquet', { cloudOptions: options })
  .collect()
  .catch((error) => console.log(String(error)));

// Asks S3 for an object by OpenDAL.
const { Operator } = require('opendal');

const options = { bucket: 'orders', endpoint: process.argv[2], region: 'us-west-2' };
new Operator('s3', options).stat('today').catch((error) => console.log(String(error)));

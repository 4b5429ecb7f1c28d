// Asks S3 for a list by one operator of OpenDAL, as often as it is told, once a second.
const { Operator } = require('opendal');

const options = { bucket: 'orders', region: 'us-west-2', endpoint: process.argv[3] };

async function main(times) {
  const s3 = new Operator('s3', options);
  let answered = false;
  for (let i = 0; i < times; i++) {
    await new Promise((resolve) => setTimeout(resolve, i ? 1000 : 0));
    try {
      await s3.list('/');
      answered = true;
    } catch (error) {
      console.log(String(error));
      answered = false;
    }
  }
  process.exit(answered ? 0 : 1);
}

main(Number(process.argv[2]));

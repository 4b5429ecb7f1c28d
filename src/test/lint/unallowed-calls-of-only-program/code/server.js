const { S3Client, PutObjectCommand } = require("@aws-sdk/client-s3");

const s3 = new S3Client({});
exports.save = (key, body) => s3.send(new PutObjectCommand({ Bucket: "wiki", Key: key, Body: body }));

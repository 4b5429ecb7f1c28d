import boto3

sqs = boto3.client("sqs")
s3 = boto3.client("s3")


def run(queue, bucket):
    message = sqs.receive_message(QueueUrl=queue)
    s3.put_object(Bucket=bucket, Key="result", Body=str(message))

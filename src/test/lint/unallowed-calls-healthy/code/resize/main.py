import boto3

s3 = boto3.client("s3")


def handler(event, context):
    return s3.get_object(Bucket=event["bucket"], Key=event["key"])


def tell(address):
    ses = boto3.client("ses")
    # ses.send_email(Source=address)
    print(address, ses)

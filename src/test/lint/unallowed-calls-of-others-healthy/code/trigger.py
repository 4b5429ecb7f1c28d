import boto3

# A function starts the task. It is not in the image, although it is in the only program here.
ecs = boto3.client("ecs")


def handler(event, context):
    ecs.run_task(cluster="main", taskDefinition="transform")

# Settings alone do not show that the code calls AWS: a note.
resource "aws_ecs_task_definition" "settings" {
  family                   = "settings"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{
    name  = "web"
    image = "web:1"
    environment = [
      { name = "AWS_REGION", value = "us-west-2" },
      { name = "AWS_DEFAULT_REGION", value = "us-west-2" },
      { name = "AWS_ACCOUNT_ID", value = "111122223333" },
      { name = "AWS_RDS_DATABASE_HOST", value = "db.example.com" },
      { name = "AWS_XRAY_DAEMON_ADDRESS", value = "xray:2000" }
    ]
  }])
}

# A common server does not call AWS, whatever it is given.
resource "aws_ecs_task_definition" "server" {
  family                   = "server"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([
    { name = "proxy", image = "nginx:1", environment = [{ name = "AWS_REGION", value = "us-west-2" }] }
  ])
}

# Another sign beside the region is a proof: an error.
resource "aws_ecs_task_definition" "queue" {
  family                   = "queue"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{
    name  = "web"
    image = "web:1"
    environment = [
      { name = "AWS_REGION", value = "us-west-2" },
      { name = "ORDERS_SQS_URL", value = "https://sqs.us-west-2.amazonaws.com/111122223333/orders" }
    ]
  }])
}

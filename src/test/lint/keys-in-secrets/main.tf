resource "aws_ecs_task_definition" "uploads" {
  family             = "uploads"
  task_role_arn      = "arn:aws:iam::111122223333:role/uploads"
  execution_role_arn = "arn:aws:iam::111122223333:role/start"
  container_definitions = jsonencode([{
    name  = "web"
    image = "uploads:1"
    secrets = [
      { name = "UPLOADS_AWS_ACCESS_KEY_ID", valueFrom = "arn:aws:ssm:us-west-2:111122223333:parameter/id" },
      { name = "UPLOADS_AWS_SECRET_ACCESS_KEY", valueFrom = "arn:aws:ssm:us-west-2:111122223333:parameter/key" },
      { name = "LAWS_ACCESS_KEY", valueFrom = "arn:aws:ssm:us-west-2:111122223333:parameter/laws" },
    ]
  }])
}

variable "more_secrets" {
  type = map(string)
}

variable "more_environment" {
  type = list(object({ name = string, value = string }))
}

resource "aws_ecs_task_definition" "orders" {
  family             = "orders"
  task_role_arn      = "arn:aws:iam::111122223333:role/orders"
  execution_role_arn = "arn:aws:iam::111122223333:role/start"
  container_definitions = jsonencode([{
    name  = "web"
    image = "orders:1"
    secrets = [for name, path in merge(
      { AWS_ACCESS_KEY_ID = "/orders/id", AWS_SECRET_ACCESS_KEY = "/orders/key" },
      var.more_secrets,
    ) : { name = name, valueFrom = path }]
  }])
}

resource "aws_ecs_task_definition" "reports" {
  family = "reports"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "reports:1"
    environment = concat([{ name = "REPORTS_S3_BUCKET", value = "reports" }], var.more_environment)
  }])
}

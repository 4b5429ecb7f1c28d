# The default leaves it out, and a file for one environment makes it.
variable "environment" {
  default = "dev"
}

resource "aws_ecs_task_definition" "orders" {
  count  = var.environment == "prod" ? 1 : 0
  family = "orders"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "web:1"
    environment = [{ name = "ORDERS_S3_BUCKET", value = "orders" }]
  }])
}

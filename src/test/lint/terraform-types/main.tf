variable "on_fargate" {
  type    = bool
  default = true
}

variable "stage" {
  type    = string
  default = "1"
}

# A bool is never equal to a text: it runs on EC2.
resource "aws_ecs_task_definition" "on_ec2" {
  family                   = "on-ec2"
  requires_compatibilities = [var.on_fargate == "true" ? "FARGATE" : "EC2"]
  container_definitions = jsonencode([
    { name = "web", image = "web:1", environment = [{ name = "S3_BUCKET", value = "orders" }] }
  ])
}

resource "aws_ecs_task_definition" "on_fargate" {
  family                   = "on-fargate"
  requires_compatibilities = [var.stage == "1" && var.on_fargate == true ? "FARGATE" : "EC2"]
  container_definitions = jsonencode([
    { name = "web", image = "web:1", environment = [{ name = "S3_BUCKET", value = "orders" }] }
  ])
}

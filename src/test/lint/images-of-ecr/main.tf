variable "tag" {}

resource "aws_ecr_repository" "app" {
  name = "orders"
}

resource "aws_ecrpublic_repository" "public" {
  repository_name = "orders"
}

resource "aws_ecs_task_definition" "tagged" {
  family                   = "orders-tagged"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name  = "app"
    image = "${aws_ecr_repository.app.repository_url}:${var.tag}"
  }])
}

resource "aws_ecs_task_definition" "untagged" {
  family                   = "orders-untagged"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name  = "app"
    image = aws_ecr_repository.app.repository_url
  }])
}

resource "aws_ecs_task_definition" "public" {
  family                   = "orders-public"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name  = "app"
    image = "${aws_ecrpublic_repository.public.repository_uri}:latest"
  }])
}

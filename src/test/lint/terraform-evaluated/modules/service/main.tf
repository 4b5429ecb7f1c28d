variable "name" {}
variable "image" {}
variable "environment" {}
variable "keys" { default = {} }
variable "task_role_arn" { default = null }

locals {
  variables = concat(var.environment, [for name, value in var.keys : { name = name, value = value }])
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  task_role_arn            = coalesce(var.task_role_arn, one(aws_iam_role.task[*].arn))
  execution_role_arn       = aws_iam_role.execution.arn
  container_definitions = templatefile("${path.module}/containers.json.tftpl", {
    image     = var.image
    variables = local.variables
  })
}

resource "aws_iam_role" "task" {
  count              = var.task_role_arn == null ? 1 : 0
  name               = "${var.name}-task"
  assume_role_policy = file("${path.module}/trust.json")
}

resource "aws_iam_role" "execution" {
  name               = "${var.name}-execution"
  assume_role_policy = file("${path.module}/trust.json")
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

output "role" {
  value = aws_iam_role.task[*].arn
}

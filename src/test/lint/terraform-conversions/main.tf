variable "own_role" {
  type = bool
}

variable "sidecars" {
  type = list(string)
}

variable "service" {
  type = object({ name = string, role = optional(bool, true) })
}

locals {
  stages = { a = 1 }
  web    = { name = "web", image = "web:1", environment = [{ name = "S3_BUCKET", value = "orders" }] }
}

resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = <<-EOT
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
      "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}
  EOT
}

# The text "true" has become a bool, an optional field has its default.
resource "aws_ecs_task_definition" "converted" {
  family                   = format("%s-%03d", var.service.name, "7")
  requires_compatibilities = ["EC2"]
  task_role_arn            = var.own_role == true && var.service.role ? aws_iam_role.web.arn : null
  container_definitions    = jsonencode([local.web])
}

# A number is no text, also as the value of each.
resource "aws_ecs_task_definition" "number" {
  for_each                 = local.stages
  family                   = "number-${each.key}"
  requires_compatibilities = ["EC2"]
  task_role_arn            = each.value == "1" ? aws_iam_role.web.arn : null
  container_definitions    = jsonencode([local.web])
}

# An empty list is never equal to [], which is a tuple.
resource "aws_ecs_task_definition" "list" {
  family                   = "list"
  requires_compatibilities = ["EC2"]
  task_role_arn            = var.sidecars == [] ? aws_iam_role.web.arn : null
  container_definitions    = jsonencode([local.web])
}

# What stands for its JSON is a text.
resource "aws_ecs_task_definition" "text" {
  family                   = "text"
  requires_compatibilities = ["EC2"]
  task_role_arn            = length(jsonencode(var.sidecars)) == 2 ? aws_iam_role.web.arn : null
  container_definitions    = replace(jsonencode([local.web]), "web:1", "web:2")
}

# Terraform refuses it: nobody knows.
resource "aws_ecs_task_definition" "refused" {
  family                   = "refused"
  requires_compatibilities = ["EC2"]
  task_role_arn            = format("arn:aws:iam::%d:role/web", "none")
  container_definitions    = jsonencode([local.web])
}

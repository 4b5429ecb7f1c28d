variable "create" {
  type    = bool
  default = false
}

# Not made by default, but keys that are written down are there to be read.
resource "aws_ecs_task_definition" "orders" {
  count  = var.create ? 1 : 0
  family = "orders"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "web:1"
    environment = [{ name = "AWS_ACCESS_KEY_ID", value = "AKIA2XQ7LM4ZTR5VHW3B" }]
  }])
}

resource "kubernetes_pod" "orders" {
  count = var.create ? 1 : 0
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "web"
      image = "web:1"
      env {
        name  = "AWS_ACCESS_KEY_ID"
        value = "AKIA2XQ7LM4ZTR5VHW3B"
      }
    }
  }
}

# What is made by default is judged beside them.
resource "aws_ecs_task_definition" "reports" {
  count  = var.create ? 0 : 1
  family = "reports"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "web:1"
    environment = [{ name = "REPORTS_S3_BUCKET", value = "reports" }]
  }])
}

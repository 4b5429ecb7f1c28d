resource "aws_launch_template" "hosts" {
  user_data = base64encode(templatefile("${path.module}/files/user-data.tftpl", { cluster = var.cluster }))
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
}

resource "aws_launch_configuration" "hosts" {
  user_data = <<-EOF
    #cloud-config
    write_files:
      - path: /etc/ecs/ecs.config
        content: |
          ECS_CLUSTER=${var.cluster}
  EOF
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
}

resource "aws_ecs_task_definition" "bridged" {
  family                   = "bridged"
  requires_compatibilities = ["EC2"]
  container_definitions = jsonencode([
    { name = "web", image = "web:1", environment = [{ name = "S3_BUCKET", value = "orders" }] }
  ])
}

resource "aws_ecs_task_definition" "on_the_host" {
  family                   = "on-the-host"
  requires_compatibilities = ["EC2"]
  network_mode             = "host"
  container_definitions = jsonencode([
    { name = "web", image = "web:1", environment = [{ name = "S3_BUCKET", value = "orders" }] }
  ])
}

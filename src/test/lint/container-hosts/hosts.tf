resource "aws_iam_role" "host" {
  name               = "ecs-host"
  assume_role_policy = <<-JSON
    {"Statement": {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}}
  JSON
}

resource "aws_iam_role_policy" "host" {
  role   = aws_iam_role.host.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }] })
}

resource "aws_iam_instance_profile" "host" {
  role = aws_iam_role.host.name
}

resource "aws_launch_template" "host" {
  iam_instance_profile {
    name = aws_iam_instance_profile.host.name
  }
  user_data = base64encode(<<-EOF
    #!/bin/sh
    echo ECS_CLUSTER=${var.cluster} >>/etc/ecs/ecs.config
  EOF
  )
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }
}

resource "aws_instance" "plain" {
  ami = "ami-0123456789abcdef0"
}

resource "aws_ecs_task_definition" "agent" {
  family                = "agent"
  network_mode          = "host"
  task_role_arn         = "arn:aws:iam::111122223333:role/agent"
  container_definitions = jsonencode([{ name = "agent", image = "agent:1" }])
}

data "cloudinit_config" "host" {
  part {
    content_type = "text/x-shellscript"
    content      = "yum install -y jq"
  }
  part {
    content_type = "text/x-shellscript"
    content      = "echo ECS_CLUSTER=${aws_ecs_cluster.orders.name} >>/etc/ecs/ecs.config"
  }
}

resource "aws_launch_template" "host" {
  image_id  = "ami-0123456789abcdef0"
  user_data = data.cloudinit_config.host.rendered
  metadata_options {
    http_tokens = "optional"
  }
}

data "template_cloudinit_config" "other" {
  part {
    content = "yum install -y httpd"
  }
}

resource "aws_launch_template" "other" {
  image_id  = "ami-0123456789abcdef0"
  user_data = data.template_cloudinit_config.other.rendered
}

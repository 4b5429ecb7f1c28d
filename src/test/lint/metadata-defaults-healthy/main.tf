resource "aws_ec2_instance_metadata_defaults" "account" {
  http_tokens                 = "required"
  http_put_response_hop_limit = 1
}

resource "aws_launch_template" "quiet" {
  user_data = base64encode("echo ECS_CLUSTER=prod >>/etc/ecs/ecs.config")
}

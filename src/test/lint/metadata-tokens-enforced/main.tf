resource "aws_organizations_policy" "metadata" {
  name = "imdsv2"
  type = "DECLARATIVE_POLICY_EC2"
  content = jsonencode({
    ec2_attributes = {
      instance_metadata_defaults = {
        http_tokens          = { "@@assign" = "required" }
        http_tokens_enforced = { "@@assign" = "enabled" }
      }
    }
  })
}

resource "aws_organizations_policy" "tags" {
  name    = "tags"
  type    = "TAG_POLICY"
  content = jsonencode({ tags = {} })
}

resource "aws_launch_template" "old" {
  user_data = base64encode("echo ECS_CLUSTER=prod >>/etc/ecs/ecs.config")
  metadata_options {
    http_tokens                 = "optional"
    http_put_response_hop_limit = 1
  }
}

resource "aws_launch_template" "new" {
  user_data = base64encode("echo ECS_CLUSTER=prod >>/etc/ecs/ecs.config")
  metadata_options {
    http_put_response_hop_limit = 1
  }
}

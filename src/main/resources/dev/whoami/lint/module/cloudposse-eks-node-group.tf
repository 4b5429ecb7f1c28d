# cloudposse/eks-node-group/aws, versions 2 and 3, as far as it is about who reaches the role of the
# nodes: their launch template.

variable "enabled" {
  default = true
}

variable "launch_template_id" {
  default = []
}

variable "metadata_http_endpoint_enabled" {
  default = true
}

variable "metadata_http_put_response_hop_limit" {
  default = 2
}

variable "metadata_http_tokens_required" {
  default = true
}

resource "aws_launch_template" "default" {
  count = var.enabled == false || length(var.launch_template_id) > 0 ? 0 : 1

  metadata_from = var.metadata_http_put_response_hop_limit == 2 && var.metadata_http_tokens_required ? "module" : "call"

  metadata_options {
    http_endpoint               = var.metadata_http_endpoint_enabled ? "enabled" : "disabled"
    http_tokens                 = var.metadata_http_tokens_required ? "required" : "optional"
    http_put_response_hop_limit = var.metadata_http_put_response_hop_limit
  }
}

resource "aws_eks_node_group" "default" {
  count = var.enabled == false || length(var.launch_template_id) > 0 ? 0 : 1

  launch_template {
    id = aws_launch_template.default[0].id
  }
}

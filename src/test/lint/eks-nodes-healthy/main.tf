resource "aws_launch_template" "workers" {
  name = "workers"
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
}

# EKS decides on what is not written.
resource "aws_launch_template" "plain" {
  name = "plain"
}

resource "aws_eks_node_group" "workers" {
  cluster_name  = "shop"
  node_role_arn = "arn:aws:iam::111122223333:role/workers"
  launch_template {
    id      = aws_launch_template.workers.id
    version = "1"
  }
}

resource "aws_eks_node_group" "plain" {
  cluster_name  = "shop"
  node_role_arn = "arn:aws:iam::111122223333:role/workers"
  launch_template {
    name    = aws_launch_template.plain.name
    version = "1"
  }
}

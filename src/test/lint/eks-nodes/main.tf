# Tokens are required, and the answer still reaches pods.
resource "aws_launch_template" "workers" {
  name = "workers"
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }
}

resource "aws_eks_node_group" "workers" {
  cluster_name  = "shop"
  node_role_arn = "arn:aws:iam::111122223333:role/workers"
  launch_template {
    id      = aws_launch_template.workers.id
    version = "1"
  }
}

# Self-managed, and known by its user data.
resource "aws_launch_template" "own" {
  name      = "own"
  user_data = base64encode("#!/bin/bash\n/etc/eks/bootstrap.sh shop\n")
  metadata_options {
    http_tokens = "optional"
  }
}

# Nothing says that these run pods.
resource "aws_launch_template" "other" {
  name = "other"
  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "deploy" {
  name               = "orders-deploy"
  assume_role_policy = data.aws_iam_policy_document.deploy.json
}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:octo/orders:environment:production", "repo:octo/orders:ref:refs/heads/*"]
    }
  }
}

resource "aws_iam_role" "of_account" {
  name = "orders-open"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringLike = {
        "token.actions.githubusercontent.com:sub" = "repo:${var.repository}:ref:refs/heads/none"
      } }
    }]
  })
}

variable "repository" {}

resource "aws_iam_role" "gitlab" {
  name = "orders-gitlab"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "gitlab.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "gitlab.com:sub" = "project_path:octo/orders:ref_type:branch:ref:*" }
      }
    }]
  })
}

resource "aws_iam_role" "none" {
  name = "orders-none"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:sub" = "repo:octo/orders:environment:none"
      } }
    }]
  })
}

resource "aws_iam_role" "by_repository" {
  name = "orders-by-repository"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:repository" = "octo/orders"
        "token.actions.githubusercontent.com:SUB"        = "repo:octo/orders:ref:refs/heads/main"
      } }
    }]
  })
}

resource "aws_iam_role" "customized" {
  name = "orders-customized"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:sub" = "repo:octo/orders:ref:refs/heads/none:job_workflow_ref:octo/x/.github/workflows/x.yml@main"
      } }
    }]
  })
}

resource "aws_iam_role" "twice" {
  name = "orders-twice"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:sub" = "repo:octo/orders:environment:none"
      } }
    }]
  })
}

resource "aws_iam_role" "twice_elsewhere" {
  name               = "orders-twice"
  assume_role_policy = var.policy
}

variable "policy" {}

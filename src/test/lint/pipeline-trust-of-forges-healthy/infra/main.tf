resource "aws_iam_role" "circle" {
  name = "orders-circle"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1f0e-8f6a" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "oidc.circleci.com/org/1f0e-8f6a:aud" = "1f0e-8f6a" }
        StringLike   = { "oidc.circleci.com/org/1f0e-8f6a:sub" = "org/1f0e-8f6a/project/6d1c-7a52/user/*" }
      }
    }]
  })
}

resource "aws_iam_role" "circle-branch" {
  name = "orders-circle-branch"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1f0e-8f6a" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "oidc.circleci.com/org/1f0e-8f6a:aud" = "1f0e-8f6a" }
        StringLike   = { "oidc.circleci.com/org/1f0e-8f6a:sub" = "org/1f0e-8f6a/project/6d1c-7a52/user/*/vcs-origin/*/vcs-ref/refs/heads/main" }
      }
    }]
  })
}

resource "aws_iam_role" "circle-own" {
  name = "orders-circle-own"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1f0e-8f6a" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "oidc.circleci.com/org/1f0e-8f6a:aud" = "sts.amazonaws.com" }
        StringLike   = { "oidc.circleci.com/org/1f0e-8f6a:sub" = "org/1f0e-8f6a/project/*" }
      }
    }]
  })
}

resource "aws_iam_role" "bucket" {
  name = "orders-bucket"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:aud" = "ari:cloud:bitbucket::workspace/1f0e-8f6a" }
        StringLike   = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:sub" = "{6d1c-7a52}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "bucket-deployment" {
  name = "orders-bucket-deployment"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:aud" = "ari:cloud:bitbucket::workspace/1f0e-8f6a" }
        StringLike   = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:sub" = "{6d1c-7a52}:{1f0e-8f6a}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "kite" {
  name = "orders-kite"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/agent.buildkite.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "agent.buildkite.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "agent.buildkite.com:sub" = "organization:octo:pipeline:orders:ref:refs/heads/main:*" }
      }
    }]
  })
}

resource "aws_iam_role" "kite-step" {
  name = "orders-kite-step"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/agent.buildkite.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "agent.buildkite.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "agent.buildkite.com:sub" = "organization:octo:pipeline:orders:ref:refs/heads/main:commit:*:step:deploy" }
      }
    }]
  })
}

resource "aws_iam_role" "kite_tags" {
  name = "orders-kite-tags"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/agent.buildkite.com" }
      Action    = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]
      Condition = {
        StringEquals = {
          "agent.buildkite.com:aud"      = "sts.amazonaws.com"
          "aws:RequestTag/pipeline_slug" = "orders"
        }
      }
    }]
  })
}

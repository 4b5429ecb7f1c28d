include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

dependency "roles" {
  config_path = "../roles"
}

inputs = merge(
  include.root.inputs,
  {
    image              = "public.ecr.aws/docker/library/busybox"
    job_role_arn       = dependency.roles.outputs.batch_role_arn
    execution_role_arn = dependency.roles.outputs.batch_role_arn
  }
)

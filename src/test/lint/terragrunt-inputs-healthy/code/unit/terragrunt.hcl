terraform {
  source = "../modules/service"
}

dependency "roles" {
  config_path = "../roles"
}

inputs = {
  task_role_arn           = dependency.roles.outputs.task_role_arn
  task_execution_role_arn = dependency.roles.outputs.execution_role_arn
}

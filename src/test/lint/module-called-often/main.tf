# One place, and as many findings as there are calls.
module "orders" {
  source = "./task"
  name   = "orders"
}

module "reports" {
  source = "./task"
  name   = "2024-reports"
}

module "prices" {
  source = "./task"
  name   = "prices"
}

module "stock" {
  source = "./task"
  name   = "stock"
}

module "images" {
  source = "./task"
  name   = "images"
}

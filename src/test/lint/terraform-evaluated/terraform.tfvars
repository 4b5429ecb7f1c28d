environment = "stage"

services = {
  orders = { image = "orders:1", bucket = "s3://orders" }
  mail   = { image = "mail:1" }
}

"""The names of STS, by what each is for."""

REGIONS = ["us-west-2", "us-east-1", "us-gov-west-1", "cn-north-1", "us-iso-east-1"]


def suffix(region):
    """Of the partition: its names, and those that have both IPv4 and IPv6."""
    if region.startswith("cn-"):
        return "amazonaws.com.cn", "api.amazonwebservices.com.cn"
    if region.startswith("us-iso-"):
        return "c2s.ic.gov", "api.aws.ic.gov"
    return "amazonaws.com", "api.aws"


def names(service, dual):
    return [f"{service}.{each}.{suffix(each)[dual]}" for each in REGIONS]


KINDS = {
    "global": ["sts.amazonaws.com"],
    "regional": names("sts", 0),
    "fips": [each for each in names("sts-fips", 0)],
    "dual-stack": names("sts", 1),
    "fips-dual-stack": names("sts-fips", 1),
}
ALL = [name for kind in KINDS.values() for name in kind]

from setuptools import setup

setup(
    name="prices",
    description="Prices, of boto3 only in tests",
    install_requires=["flask==3.0.0"],
    extras_require={
        "cli": ["click"],
        "dev": ["boto3"],
    },
    tests_require=[
        "boto3",
    ],
)

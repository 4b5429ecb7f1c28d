from setuptools import setup

setup(
    name="orders",
    install_requires=[
        "flask==3.0.0",
        "boto3==1.34.0",
    ],
)

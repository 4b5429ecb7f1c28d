# Makes boto3 resolve its credentials, and prints the access key ID alone.
# Python runs it isolated (-I: neither the working folder nor PYTHONPATH nor the packages of the user
# alone) and without its packages (-S), since what lies among those may run at once: only the folders
# that nobody but this user and root can change are added.
import json, os, site, sys
def say(text):
    sys.stdout.write(text)
    sys.stdout.flush()
def ours(path):
    at = path = os.path.realpath(path)
    while True:
        its = os.lstat(at)
        open_to_others = its.st_mode & 0o22 and (at == path or not its.st_mode & 0o1000)
        if its.st_uid not in (0, os.geteuid()) or open_to_others:
            return False
        if at == os.path.dirname(at):
            return True
        at = os.path.dirname(at)
def there(path):
    return os.path.exists(path) and ours(path)
home = os.path.dirname(os.path.dirname(os.path.abspath(sys.executable)))
settings = os.path.join(home, 'pyvenv.cfg')
folders = site.getsitepackages([sys.prefix, sys.exec_prefix])
if os.path.exists(settings):
    words = open(settings).read().lower().replace(' ', '')
    library = 'python%d.%d' % sys.version_info[:2]
    own = os.path.join(home, 'lib', library, 'site-packages')
    alone = 'include-system-site-packages=false' in words
    folders = [own] if alone else [own] + folders
for each in folders:
    if there(each):
        site.addsitedir(os.path.realpath(each))
sys.path[:] = [os.path.realpath(each) for each in sys.path if there(each)]
from importlib.util import find_spec
for each in ('boto3', 'botocore', 's3transfer', 'jmespath', 'urllib3', 'dateutil', 'six'):
    found = find_spec(each)
    if found and found.origin and not ours(found.origin):
        say('{"version":null}')
        sys.exit()
try:
    import boto3
except ImportError:
    say('{"version":null}')
    sys.exit()
say('{"version":' + json.dumps(boto3.__version__))
try:
    found = boto3.Session().get_credentials()
    key = found and found.get_frozen_credentials().access_key
    say(',"accessKeyId":' + json.dumps(key) + '}')
except Exception as error:
    say(',"error":' + json.dumps(type(error).__name__) + '}')

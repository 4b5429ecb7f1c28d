// What both versions of the AWS SDK for JavaScript need to resolve their credentials.
// The modules are looked up from the working directory, in NODE_PATH, and in the global folder: of
// this node, and of npm under /usr/local. A file that another user could change is not loaded, be it
// a module's own or of what it needs. What kills an application (an error that nobody catches) ends
// the trial likewise. It is ES5, for old versions of Node.js.
var fs = require('fs'), path = require('path'), Module = require('module');
var answered = false;
function say(text) { process.stdout.write(text); }
function end(text) {
  if (!answered) { answered = true; say(text); process.exit(); }
}
function found(keys) {
  end(',"accessKeyId":' + JSON.stringify(keys ? keys.accessKeyId : null) + '}');
}
function failed(error) {
  var name = (error && error.name) || 'Error';
  end(',"error":' + JSON.stringify(name === 'Error' && error.code || name) + '}');
}
process.on('uncaughtException', failed);
process.on('unhandledRejection', failed);
var known = {};
function isOurs(file, isLast) {
  if (!isLast && known[file]) { return true; }
  var its = fs.lstatSync(file), isOpen = its.mode & 18 && (isLast || !(its.mode & 512));
  if ((its.uid !== 0 && its.uid !== process.geteuid()) || isOpen) { return false; }
  if (!isLast) { known[file] = true; }
  return file === path.dirname(file) || isOurs(path.dirname(file), false);
}
function guarded(load) {
  return function (module, file) {
    if (isOurs(fs.realpathSync(file), true)) { return load.apply(this, arguments); }
    throw Object.assign(new Error(), { code: 'CODE_OF_OTHERS' });
  };
}
['.js', '.json', '.node'].forEach(function (kind) {
  Module._extensions[kind] = guarded(Module._extensions[kind]);
});
var prefix = path.resolve(process.execPath, '../../lib');
var places = [process.cwd(), prefix, '/usr/local/lib'];
function find(name) {
  try {
    var file = fs.realpathSync(require.resolve(name, { paths: places }));
    return isOurs(file, true) ? file : '';
  } catch (missing) { return ''; }
}

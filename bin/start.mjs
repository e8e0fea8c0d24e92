// `npm start`: brings everything up on a machine that has nothing but Node and npm.
// Only old syntax and no static import here, so that an old Node can still read the sentence below.
var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  console.error(
    'Node.js 20.19 以上が必要です（現在は ' +
      process.versions.node +
      ' です）。https://nodejs.org から新しい版を入れてください。',
  );
  console.error(
    'Madoguchi needs Node.js 20.19 or newer (this is ' +
      process.versions.node +
      '): install one from https://nodejs.org.',
  );
  process.exit(1);
}
import('./start-steps.mjs').then((steps) => steps.start(process.argv.slice(2)));

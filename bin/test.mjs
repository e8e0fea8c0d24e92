// `npm test`: every kind of test on a machine that has nothing but Node and npm. Arguments narrow it down, as with jest.
// Only old syntax and no static import here, so that an old Node can still read the sentence below.
var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  console.error(
    'Madoguchi needs Node.js 20.19 or newer (this is ' +
      process.versions.node +
      '): install one from https://nodejs.org.',
  );
  process.exit(1);
}
import('./test-steps.mjs').then((steps) => steps.test(process.argv.slice(2)));

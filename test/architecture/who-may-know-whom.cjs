// The one table that says which bounded context may know which. docs/architecture.md shows it; .dependency-cruiser.cjs keeps it.
// To know a context is to import its `contract/`; from graphql/ also its `graphql/*.type.ts`, from the module file also its module.
// Commands travel up this table through an Api, events travel down it. A new context starts with a line here.
module.exports = {
  identity: [],
  catalogue: ['identity'],
  diagnosis: ['identity', 'catalogue'],
  contracting: ['identity', 'catalogue', 'diagnosis'],
  fulfilment: ['identity', 'contracting'],
  billing: ['identity', 'catalogue', 'contracting', 'fulfilment'],
};

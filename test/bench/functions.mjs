// The floor keeps the functions' names in memory, as the product does; it learns them from the product once.
export const functions = JSON.parse(process.env.FUNCTIONS);

// Functions handed to page.evaluate() run inside the page.
/// <reference lib="dom" />

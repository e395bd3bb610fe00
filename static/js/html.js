/** `html` makes Preact nodes from a template: text goes in as text, never as markup. */
import htm from "htm";
import { h } from "preact";

export const html = /** @type {(strings: TemplateStringsArray, ...values: unknown[]) => any} */ (htm.bind(h));

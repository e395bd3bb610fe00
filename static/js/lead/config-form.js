/**
 * Settings of an activity, read from the JSON Schema that the exercise gives: one control for each field that a
 * form can hold; the others (lists that other parts of the page fill in) are left alone.
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} hint
 * @property {"text" | "long" | "int" | "choice" | "yes_no" | "lines"} control
 * @property {string[]} choices
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [max_length]
 * @property {any} default
 */

/**
 * @param {Record<string, any>} schema
 * @returns {Field[]}
 */
export function fieldsOf(schema) {
  const definitions = schema.$defs ?? {};
  /** @type {Field[]} */
  const fields = [];
  for (const [name, raw] of Object.entries(schema.properties ?? {})) {
    const part = flatten(/** @type {any} */ (raw), definitions);
    const control = controlOf(name, part);
    if (control === null) continue;
    fields.push({
      name,
      label: part.title ?? name,
      hint: part.description ?? "",
      control,
      choices: part.enum ?? [],
      min: part.minimum ?? (part.exclusiveMinimum !== undefined ? part.exclusiveMinimum + 1 : undefined),
      max: part.maximum,
      max_length: part.maxLength,
      default: part.default,
    });
  }
  return fields;
}

/** Follow references, and take the part that is not null where a field may be empty.
 * @param {Record<string, any>} part @param {Record<string, any>} definitions @returns {Record<string, any>} */
function flatten(part, definitions) {
  const { $ref, anyOf, allOf, ...rest } = part;
  const inner = $ref
    ? definitions[String($ref).split("/").pop() ?? ""]
    : (anyOf ?? allOf)?.find((/** @type {any} */ one) => one.type !== "null");
  return inner ? { ...flatten(inner, definitions), ...rest } : part;
}

/** @param {string} name @param {Record<string, any>} part @returns {Field["control"] | null} */
function controlOf(name, part) {
  // The shortlist has its own place on the page, beside the items it is chosen from.
  if (name === "shortlist") return null;
  if (part.enum) return "choice";
  if (part.type === "boolean") return "yes_no";
  if (part.type === "integer") return "int";
  if (part.type === "array" && part.items?.type === "string") return "lines";
  if (part.type !== "string") return null;
  return (part.maxLength ?? 500) > 140 ? "long" : "text";
}

/**
 * What a control holds, as the setting wants it.
 * @param {Field} field
 * @param {string | boolean} value
 * @returns {any}
 */
export function readValue(field, value) {
  if (field.control === "yes_no") return value === true;
  const text = String(value);
  if (field.control === "int") return text.trim() === "" ? field.default : Number(text);
  if (field.control === "lines")
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  if (field.control === "choice" && !field.choices.includes(text)) return Number(text);
  return text;
}

/**
 * What to put into a control.
 * @param {Field} field
 * @param {any} value
 * @returns {string | boolean}
 */
export function showValue(field, value) {
  const given = value ?? field.default;
  if (field.control === "yes_no") return given === true;
  if (field.control === "lines") return (given ?? []).join("\n");
  return given === null || given === undefined ? "" : String(given);
}

/**
 * Settings of an activity, read from the JSON Schema that the exercise gives: one control for each field, also for
 * lists, for lists of records and for records in records. Pure, so that it can be tested without a page.
 *
 * @typedef {"text" | "long" | "int" | "number" | "choice" | "choices" | "yes_no" | "lines" | "numbers" | "group" | "rows" | "pairs"} Control
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {Control} control
 * @property {any[]} choices
 * @property {Field[]} fields of a group, of each row, or the value of a pair
 * @property {boolean} may_be_empty an empty control means null
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [max_length]
 * @property {number} [most] how many rows, lines or choices there may be
 * @property {any} default
 */

/** @param {Record<string, any>} schema @returns {Field[]} */
export function fieldsOf(schema) {
  return readFields(schema, schema.$defs ?? {});
}

/** @param {Record<string, any>} schema @param {Record<string, any>} definitions @returns {Field[]} */
function readFields(schema, definitions) {
  return (
    Object.entries(schema.properties ?? {})
      // What is chosen on the day has its own place on the page, beside the items it is chosen from.
      .filter(([, part]) => !(/** @type {any} */ (part).of_the_day))
      .map(([name, part]) => readField(name, /** @type {any} */ (part), definitions))
  );
}

/** @param {string} name @param {Record<string, any>} raw @param {Record<string, any>} definitions @returns {Field} */
function readField(name, raw, definitions) {
  const part = flatten(raw, definitions);
  const items = part.items ? flatten(part.items, definitions) : {};
  const control = controlOf(part, items);
  const inner = control === "rows" ? items : part;
  const value = control === "pairs" ? { value: part.additionalProperties } : undefined;
  return {
    name,
    label: part.title ?? name,
    control,
    choices: part.enum ?? items.enum ?? (part.const !== undefined ? [part.const] : []),
    fields: readFields(value ? { properties: value } : inner, definitions),
    may_be_empty: (raw.anyOf ?? []).some((/** @type {any} */ one) => one.type === "null"),
    min: part.minimum ?? (part.exclusiveMinimum !== undefined ? part.exclusiveMinimum + 1 : undefined),
    max: part.maximum,
    max_length: part.maxLength,
    most: part.maxItems,
    default: part.default,
  };
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

/** @param {Record<string, any>} part @param {Record<string, any>} items of a list @returns {Control} */
function controlOf(part, items) {
  if (part.enum || part.const !== undefined) return "choice";
  if (part.type === "boolean") return "yes_no";
  if (part.type === "integer") return "int";
  if (part.type === "number") return "number";
  if (part.type === "object") return part.properties ? "group" : "pairs";
  if (part.type === "array") {
    if (items.enum) return "choices";
    if (items.type === "object") return "rows";
    return items.type === "integer" || items.type === "number" ? "numbers" : "lines";
  }
  return (part.maxLength ?? 500) > 140 ? "long" : "text";
}

/** What a new row holds. @param {Field[]} fields @returns {Record<string, any>} */
export function emptyRow(fields) {
  return Object.fromEntries(fields.map((field) => [field.name, showValue(field, field.default)]));
}

/**
 * What to put into a control: text, yes or no, a list of chosen, or records of these.
 * @param {Field} field @param {any} value @returns {any}
 */
export function showValue(field, value) {
  const given = value ?? field.default;
  switch (field.control) {
    case "yes_no":
      return given === true;
    case "choices":
      return (given ?? []).map(String);
    case "lines":
    case "numbers":
      return (given ?? []).join("\n");
    case "group":
      return showRecord(field.fields, given ?? {});
    case "rows":
      return (given ?? []).map((/** @type {any} */ row) => showRecord(field.fields, row));
    case "pairs":
      return Object.entries(given ?? {}).map(([key, one]) => ({
        key,
        ...showRecord(field.fields, { value: one }),
      }));
    default:
      return given === null || given === undefined ? "" : String(given);
  }
}

/** @param {Field[]} fields @param {Record<string, any>} record */
function showRecord(fields, record) {
  return Object.fromEntries(fields.map((field) => [field.name, showValue(field, record[field.name])]));
}

/**
 * What a control holds, as the setting wants it.
 * @param {Field} field @param {any} value @returns {any}
 */
export function readValue(field, value) {
  switch (field.control) {
    case "yes_no":
      return value === true;
    case "choices":
      return field.choices.filter((one) => value.includes(String(one)));
    case "lines":
      return linesOf(value);
    case "numbers":
      return linesOf(value).map(readNumber);
    case "group":
      return readRecord(field.fields, value);
    case "rows":
      return value.map((/** @type {any} */ row) => readRecord(field.fields, row));
    case "pairs":
      return Object.fromEntries(
        value.map((/** @type {any} */ pair) => [pair.key, readRecord(field.fields, pair).value]),
      );
    default:
      return readText(field, String(value));
  }
}

/** @param {Field} field @param {string} text */
function readText(field, text) {
  if (text.trim() === "" && field.may_be_empty) return null;
  if (field.control === "choice") return field.choices.find((one) => String(one) === text) ?? field.default;
  if (field.control === "int" || field.control === "number")
    return text.trim() === "" ? field.default : readNumber(text);
  return text;
}

/** What is no number is sent as it stands: the server says what is wrong with it. @param {string} text */
function readNumber(text) {
  const number = Number(text.replace(",", "."));
  return Number.isNaN(number) ? text : number;
}

/** @param {Field[]} fields @param {Record<string, any>} record */
function readRecord(fields, record) {
  return Object.fromEntries(fields.map((field) => [field.name, readValue(field, record[field.name])]));
}

/** @param {string} text @returns {string[]} */
function linesOf(text) {
  return String(text)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

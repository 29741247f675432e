// Reads cards with Microsoft's own renderer and, when a schema is given, checks them against it.
// usage: node check-cards.cjs [--schema FILE] CARD.json...   prints one line per problem; exit code 1 when there is any.
const fs = require("node:fs");
const { AdaptiveCard, CardElement, SerializationContext, Versions, ValidationEvent } = require("adaptivecards/dist/adaptivecards.js");
const Ajv = require("ajv");

const extensions = new Set(["Chart.Donut", "Chart.HorizontalBar", "Chart.VerticalBar", "Chart.Gauge", "Badge", "Icon"]);

function main(args) {
  let validate = null;
  if (args[0] === "--schema") {
    validate = schemaOf(args[1]);
    args = args.slice(2);
  }
  if (args.length === 0) {
    console.log("no cards were given");
    return 1;
  }
  const problems = args.flatMap(file => problemsOf(file, validate).map(problem => `${file}: ${problem}`));
  problems.forEach(problem => console.log(problem));
  if (problems.length === 0) console.log(`${args.length} cards without a warning`);
  return problems.length === 0 ? 0 : 1;
}

function problemsOf(file, validate) {
  const card = JSON.parse(fs.readFileSync(file, "utf8"));
  const plain = withoutExtensions(card);
  return [
    ...warnings(card).filter(warning => !warning.unknownWithFallback).map(warning => `as sent: ${warning.text}`),
    ...warnings(plain).map(warning => `with fallbacks: ${warning.text}`),
    ...(validate === null ? [] : schemaProblems(validate, plain)),
  ];
}

// The renderer reports every element it does not know; that is expected of the extensions of Teams, which carry a fallback,
// and of nothing else.
function warnings(json) {
  // The renderer tests "lang" with a global expression that remembers where it stopped, so every second card would be refused.
  CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const validated = card.validateProperties().validationEvents;
  return [...parsed, ...validated].map(event => ({
    text: event.message,
    unknownWithFallback: event.event === ValidationEvent.UnknownElementType && knownExtension(json, event.message),
  }));
}

function knownExtension(json, message) {
  const name = /"([^"]+)"/.exec(message)?.[1];
  return extensions.has(name) && objects(json).filter(node => node.type === name)
    .every(node => typeof node.fallback === "object" && node.fallback !== null);
}

function objects(node) {
  if (Array.isArray(node)) return node.flatMap(objects);
  if (node === null || typeof node !== "object") return [];
  return [node, ...Object.values(node).flatMap(objects)];
}

function withoutExtensions(node) {
  if (Array.isArray(node)) return node.map(withoutExtensions);
  if (node === null || typeof node !== "object") return node;
  if (extensions.has(node.type) && node.fallback) return withoutExtensions(node.fallback);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutExtensions(value)]));
}

function schemaOf(file) {
  const schema = JSON.parse(fs.readFileSync(file, "utf8"));
  // The published schema is of draft 6 with an old "id"; ajv reads newer ones. Nothing in it depends on the difference.
  delete schema.$schema;
  delete schema.id;
  // "filtered" came with 1.5 (the renderer gives it that version, Teams documents it); the published schema was not brought along.
  schema.definitions.ChoiceInputStyle.anyOf.push({ const: "filtered" });
  return new (Ajv.default ?? Ajv)({ strict: false, allErrors: false, validateFormats: false, verbose: false }).compile(schema);
}

function schemaProblems(validate, card) {
  // "msteams" is Teams' own property of the card, which the schema of adaptivecards.io does not know.
  const { msteams, ...standard } = card;
  return validate(standard) ? [] : validate.errors.slice(0, 5)
    .map(error => `schema: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
}

process.exitCode = main(process.argv.slice(2));

// Reads a Bicep template with the grammar of tree-sitter-bicep: no compiler, so no types; what is written must parse and every name must mean something.
// usage: node check-template.cjs FILE   prints one line per problem ("line N: …"), then how much there was; exit code 1 when there is any problem.
const fs = require("node:fs");
const { Parser, Language } = require("web-tree-sitter");

const resourceType = /^Microsoft\.[A-Za-z]+(\/[A-Za-z]+)+@\d{4}-\d{2}-\d{2}$/;
// What Bicep itself gives and this template uses; a name that is not here is a slip of the pen, or is added.
const given = new Set(["concat", "empty", "guid", "json", "max", "resourceGroup", "subscriptionResourceId", "take", "tenant", "uniqueString"]);
const decorators = new Set(["description", "maxLength", "maxValue", "minLength", "minValue", "secure"]);
const declaring = ["parameter_declaration", "variable_declaration", "resource_declaration", "module_declaration"];

async function main(file) {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));
  const root = parser.parse(fs.readFileSync(file, "utf8")).rootNode;
  const resources = root.descendantsOfType("resource_declaration");
  const declared = root.descendantsOfType(declaring).map(node => node.namedChild(0));
  // Where the grammar is lost, what it takes for a name is noise.
  const problems = root.hasError ? grammar(root) : [...names(root, declared), ...resources.flatMap(types)];
  problems.forEach(({ at, says }) => console.log(`line ${at.startPosition.row + 1}: ${says}`));
  console.log(`${declared.length} declarations, ${resources.length} resources`);
  return problems.length === 0 ? 0 : 1;
}

function grammar(node) {
  if (node.isError || node.isMissing) return [{ at: node, says: `does not parse: ${node.isMissing ? `${node.type} is missing` : node.text.split("\n")[0]}` }];
  return node.hasError ? node.children.flatMap(grammar) : [];
}

function names(root, declared) {
  const own = new Set(declared.map(node => node.text));
  const uses = root.descendantsOfType("identifier").filter(node => !isLabel(node));
  const used = new Set(uses.map(node => node.text));
  return [
    ...declared.filter((node, index) => declared.findIndex(other => other.text === node.text) < index).map(at => ({ at, says: `${at.text} is declared twice` })),
    // A resource may be there for itself.
    ...declared.filter(node => node.parent.type !== "resource_declaration" && !used.has(node.text)).map(at => ({ at, says: `${at.text} is declared and not used` })),
    ...uses.filter(node => !(isCall(node) ? known(node) : own).has(node.text)).map(at => ({ at, says: `${at.text} is used and not declared` })),
  ];
}

// The name of a declaration or of a property is none of a thing used.
function isLabel(node) {
  return [...declaring, "output_declaration", "object_property"].includes(node.parent.type) && node.parent.namedChild(0).equals(node);
}

function isCall(node) {
  return node.parent.type === "call_expression" && node.parent.namedChild(0).equals(node);
}

function known(call) {
  return call.parent.parent.type === "decorator" ? decorators : given;
}

function types(resource) {
  const type = resource.namedChildren.find(node => node.type === "string").text.slice(1, -1);
  return resourceType.test(type) ? [] : [{ at: resource, says: `${type} is not a released type of the form Microsoft.X/y@2024-03-01` }];
}

main(process.argv[2]).then(code => { process.exitCode = code; });

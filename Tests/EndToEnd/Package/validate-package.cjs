// Checks unpacked app packages against the schemas that Microsoft ships in @microsoft/app-manifest; works offline.
// usage: node validate-package.cjs FOLDER...   each with manifest.json and en.json
// prints the newest versions shipped ("newest: …"), then one line per problem; exit code 1 when there is any.
const fs = require("node:fs");
const path = require("node:path");
const { ManifestUtil } = require("@microsoft/app-manifest");

const build = path.dirname(require.resolve("@microsoft/app-manifest"));
const schemas = path.join(build, "json-schemas", "teams");
const Draft04 = require(require.resolve("ajv-draft-04", { paths: [build] }));

async function main(folders) {
  const newest = fs.readdirSync(schemas).filter(name => /^v1\.\d+$/.test(name)).map(name => Number(name.slice(3)))
    .sort((a, b) => a - b).slice(-5);
  console.log(`newest: ${newest.map(minor => `1.${minor}`).join(" ")}`);
  const problems = folders.length === 0 ? ["no folders were given"] : (await Promise.all(folders.map(problemsOf))).flat();
  problems.forEach(problem => console.log(problem));
  return problems.length === 0 ? 0 : 1;
}

async function problemsOf(folder) {
  const manifest = read(path.join(folder, "manifest.json"));
  const of = name => read(path.join(schemas, `v${manifest.manifestVersion}`, name));
  const wrong = await ManifestUtil.validateManifestAgainstSchema(manifest, of("MicrosoftTeams.schema.json"));
  const languages = manifest.localizationInfo.additionalLanguages.map(language => language.file);
  return [
    ...wrong.map(problem => `${folder} manifest.json: ${problem}`),
    ...languages.flatMap(file => localization(read(path.join(folder, file)), of("MicrosoftTeams.Localization.schema.json"))
      .map(problem => `${folder} ${file}: ${problem}`)),
  ];
}

// The localization schema has a pattern that is only right without the u flag, which the package's own function sets.
function localization(texts, schema) {
  const options = { allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false };
  const validate = new (Draft04.default ?? Draft04)(options).compile(schema);
  return validate(texts) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

// The same repair of an invalid escape as the package applies to what it fetches.
function read(file) {
  return JSON.parse(fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "").replace(/\\a/g, "\\x07"));
}

main(process.argv.slice(2)).then(code => { process.exitCode = code; });

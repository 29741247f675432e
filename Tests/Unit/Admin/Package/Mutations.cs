using System.Text;
using System.Text.Json.Nodes;

namespace Welbevinden.Unit.Admin.Package;

/// <summary>Ways in which a package can be wrong, each with a word that the reason of our check must contain.</summary>
internal static class Mutations
{
    public static IReadOnlyList<(string What, string Reason, Func<byte[]> Make)> All { get; } =
    [
        ("not a zip", "not a zip", () => Encoding.UTF8.GetBytes("zip")),
        ("no manifest", "not at the top", () => SomePackage.WithBytes("manifest.json", null)),
        ("a manifest in a folder", "not at the top", () => SomePackage.Packed(
            [.. SomePackage.Files(SomePackage.Zip).Select(file => ("app/" + file.Key, file.Value))])),
        ("a manifest that is cut off", "not the JSON", () => SomePackage.WithBytes(
            "manifest.json", SomePackage.Files(SomePackage.Zip)["manifest.json"][..900])),
        ("a property twice", "not the JSON", () => SomePackage.WithBytes(
            "en.json", Encoding.UTF8.GetBytes("""{"name.short":"a","name.short":"b"}"""))),
        ("a file too many", "does not name", () => SomePackage.WithBytes("readme.txt", [65])),
        ("no English", "not at the top", () => SomePackage.WithBytes("en.json", null)),
        ("no colour icon", "not in the zip", () => SomePackage.WithBytes("color.png", null)),
        ("an outline of the wrong size", "192 × 192 pixels", () => SomePackage.WithBytes("outline.png", Icon("color.png"))),
        ("a colour icon of the wrong size", "32 × 32 pixels", () => SomePackage.WithBytes("color.png", Icon("outline.png"))),
        ("an outline that is not white", "another colour", () => SomePackage.WithBytes(
            "outline.png", SomePng.Square(32, 6, x => x < 9 ? [0, 90, 90, 255] : [0, 0, 0, 0]))),
        ("an outline without alpha", "no see-through", () => SomePackage.WithBytes(
            "outline.png", SomePng.Square(32, 2, _ => [255, 255, 255]))),
        ("an outline that is full", "empty or full", () => SomePackage.WithBytes(
            "outline.png", SomePng.Square(32, 6, _ => [255, 255, 255, 255]))),
        ("a colour icon that is see-through", "see-through parts", () => SomePackage.WithBytes(
            "color.png", SomePng.Square(192, 6, x => [9, 90, 90, (byte)(x < 5 ? 0 : 255)]))),
        ("an icon that is a text", "not a PNG", () => SomePackage.WithBytes("color.png", Encoding.UTF8.GetBytes(new string('a', 400)))),
        ("an icon that is damaged", "damaged", () => SomePackage.WithBytes("color.png", Icon("color.png")[..^2000])),
        ("an icon in a palette", "RGB or RGBA", () => SomePackage.WithBytes("color.png", SomePng.Square(192, 3, _ => [0]))),
        ("an old schema", "is not one of", () => Changed(manifest => manifest["manifestVersion"] = "1.16")),
        ("a schema of another version", "same version", () => Changed(manifest => manifest["manifestVersion"] = "1.29")),
        ("a version of two numbers", "three numbers", () => Changed(manifest => manifest["version"] = "1.0")),
        ("an id that is no GUID", "not a GUID", () => Changed(manifest => manifest["id"] = "welbevinden")),
        ("an empty GUID", "not a GUID", () => Changed(manifest => manifest["bots"]![0]!["botId"] = "00000000-0000-0000-0000-000000000000")),
        ("two different ids", "differs", () => Changed(
            manifest => manifest["webApplicationInfo"]!["id"] = "0b0e6f1c-4d8e-4f6f-8a58-2d3e6f1c0b0e")),
        ("a placeholder left", "{{", () => Changed(manifest => manifest["developer"]!["name"] = "{{developer}}")),
        ("a website without https", "https", () => Changed(
            manifest => manifest["developer"]!["websiteUrl"] = "http://www.esdoorn.example")),
        ("no privacy statement", "https", () => Changed(manifest => manifest["developer"]!.AsObject().Remove("privacyUrl"))),
        ("terms on this machine", "https", () => Changed(manifest => manifest["developer"]!["termsOfUseUrl"] = "https://localhost/terms")),
        ("a name of 31 characters", "31 characters", () => Changed(manifest => manifest["name"]!["short"] = new string('a', 31))),
        ("a short description of 81 characters", "81 characters", () => Changed(
            manifest => manifest["description"]!["short"] = new string('a', 81))),
        ("no long description", "missing", () => Changed(manifest => manifest["description"]!.AsObject().Remove("full"))),
        ("an accent without hash", "not a colour", () => Changed(manifest => manifest["accentColor"] = "1F6F6B")),
        ("a permission to read every message", "resource-specific", () => Changed(
            manifest => manifest["authorization"] = new JsonObject())),
        ("a part that this bot has not", "no such part", () => Changed(manifest => manifest["staticTabs"] = new JsonArray())),
        ("a device permission", "only identity", () => Changed(manifest => manifest["permissions"]!.AsArray().Add("geolocation"))),
        ("every domain there is", "no domain", () => Changed(manifest => manifest["validDomains"]!.AsArray().Add("*.nl"))),
        ("no group chats", "each named once", () => Changed(manifest => manifest["bots"]![0]!["scopes"]!.AsArray().RemoveAt(2))),
        ("no files", "should be true", () => Changed(manifest => manifest["bots"]![0]!["supportsFiles"] = false)),
        ("two bots", "2 bots", () => Changed(manifest => manifest["bots"]!.AsArray().Add(manifest["bots"]![0]!.DeepClone()))),
        ("thirteen commands", "13 commands", () => ChangedMenu(menu =>
        {
            menu.Add(Command("twaalf"));
            menu.Add(Command("dertien"));
        })),
        ("a command twice", "2 times", () => ChangedMenu(menu => menu[1]!["title"] = "Hulp ")),
        ("a command without description", "missing", () => ChangedMenu(menu => menu[2]!.AsObject().Remove("description"))),
        ("a command of 33 characters", "33 characters", () => ChangedMenu(menu => menu[0]!["title"] = new string('a', 33))),
        ("a menu that stands nowhere", "where these commands", () => Changed(
            manifest => manifest["bots"]![0]!["commandLists"]![0]!["scopes"] = new JsonArray())),
        ("no Dutch", "should be nl", () => Changed(manifest => manifest["localizationInfo"]!["defaultLanguageTag"] = "de")),
        ("an English text missing", "not translated", () => SomePackage.With(
            "en.json", english => english.Remove("bots[0].commandLists[0].commands[3].title"))),
        ("an English text too many", "no such text", () => SomePackage.With("en.json", english => english["staticTabs[0].name"] = "Home")),
        ("an English text that is too long", "129 characters", () => SomePackage.With(
            "en.json", english => english["bots[0].commandLists[0].commands[3].description"] = new string('a', 129))),
        ("an English schema of another version", "not the schema", () => SomePackage.With(
            "en.json", english => english["$schema"] = "https://example.com")),
    ];

    private static byte[] Icon(string name) => SomePackage.Files(SomePackage.Zip)[name];

    private static byte[] Changed(Action<JsonObject> change) => SomePackage.With("manifest.json", change);

    private static byte[] ChangedMenu(Action<JsonArray> change) =>
        Changed(manifest => change(manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray()));

    private static JsonObject Command(string title) => new() { ["title"] = title, ["description"] = "Iets" };
}

using System.Security.Cryptography;
using System.Text;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// Creates documents with keys of which some are invalid, as text, so that no library keeps them well-formed. The same seed gives the same
/// document.
/// </summary>
internal sealed class OddKeys(int number, IReadOnlyList<(string Id, RSA Key)> good)
{
    private static readonly string Long = new('a', 70_000);

    /// <summary>Values that may appear where something else is expected.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "7", "-1", "1e999", "\"\"", "\"x\"", "\"sig\"", "\"enc\"", "\"RSA\"", "\"EC\"", "\"oct\"", "\"msteams\"",
        "[]", "[\"sig\"]", "[\"msteams\"]", "[7]", "[null]", "[[\"msteams\"]]",
        "{}", "{\"a\":{\"b\":[1]}}", "\"\\ud800\"", "\"=\"", "\"!!!!\"", "\"AA\"", "\"AQ\"", "\"Ag\"", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
        $"\"{Long}\"", $"[{new string('[', 200)}{new string(']', 200)}]",
    ];

    private static readonly string[] Members = ["kty", "use", "kid", "n", "e", "endorsements", "alg", "x5c", "key_ops"];

    private static readonly string[] Whole = [
        "null",
        "7",
        "\"key\"",
        "[]",
        "[[]]",
        "{}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"kid\":\"ec\"}",
    ];

    private readonly Random _random = new(number);

    public string Document()
    {
        var keys = good.Select(one => Text(Of(one.Id, one.Key))).ToList();
        for (var odd = _random.Next(1, 6); odd > 0; odd--)
        {
            keys.Insert(_random.Next(keys.Count + 1), Odd());
        }

        var mark = Chance(8) ? "\uFEFF" : "";
        var more = Chance(4) ? "\"more\":" + Pick(Values) + "," : "";
        return $$"""{{mark}}{ {{more}} "keys": [{{string.Join(',', keys)}}] }""";
    }

    private string Odd()
    {
        if (Chance(6))
        {
            return Pick(Whole);
        }

        var members = Of($"odd-{_random.Next(100)}", good[0].Key);
        for (var faults = _random.Next(1, 4); faults > 0; faults--)
        {
            var name = Pick(Members);
            if (Chance(4))
            {
                members.Remove(name);
            }
            else
            {
                members[name] = Pick(Values);
            }
        }

        // A key that is invalid only in its name: the good one keeps that name only when the name is valid.
        return Chance(10) ? Text(members, twice: Pick(Members)) : Text(members);
    }

    private static Dictionary<string, string> Of(string id, RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kty"] = "\"RSA\"",
            ["use"] = "\"sig\"",
            ["kid"] = $"\"{id}\"",
            ["n"] = $"\"{Attempt.Base64(parameters.Modulus!)}\"",
            ["e"] = $"\"{Attempt.Base64(parameters.Exponent!)}\"",
            ["endorsements"] = "[\"msteams\",\"webchat\"]",
        };
    }

    private string Text(Dictionary<string, string> members, string? twice = null)
    {
        var text = new StringBuilder("{").AppendJoin(',', members.Select(member => $"\"{member.Key}\":{member.Value}"));
        if (twice is not null)
        {
            text.Append(members.Count == 0 ? "" : ",").Append('"').Append(twice).Append("\":").Append(Pick(Values));
        }

        return text.Append('}').ToString();
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}

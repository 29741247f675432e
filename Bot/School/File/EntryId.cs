using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>The id of an entry of the directory file.</summary>
internal static class EntryId
{
    private const string ObjectIdExpected =
        "expected the Entra object id, 36 characters as in 6f1c2a90-5d3e-4b7a-9c11-0f2e8d4a7b65 (Entra admin center, Users, Object ID)";

    /// <summary>The id of a class. A longer one fits in no row, and the school's round would never open.</summary>
    public static string Of(Fields fields)
    {
        var id = fields.Text("id")!;
        if (id.Length > PersonId.MaxLength)
        {
            fields.Fault(fields.LineOf("id"), "id", $"has {id.Length} characters; expected at most {PersonId.MaxLength}");
        }

        return id;
    }

    /// <summary>
    /// The id of a person. Teams knows people by their object id only: somebody who stands here by an e-mail address or a staff number
    /// would never be recognised.
    /// </summary>
    /// <param name="fields">The entry.</param>
    /// <param name="name">The field that holds it.</param>
    public static string OfPerson(Fields fields, string name = "id")
    {
        var id = fields.Text(name)!;
        if (id.Length > 0 && FaultOf(id) is { } reason)
        {
            fields.Fault(fields.LineOf(name), name, reason);
        }

        return id;
    }

    /// <summary>Why a text is no object id; null when it is one, in whatever capitals.</summary>
    public static string? FaultOf(string id) => Guid.TryParseExact(id, "D", out _) ? null
        : id.Contains('@', StringComparison.Ordinal) ? $"is an e-mail address or a sign-in name; {ObjectIdExpected}"
        : Guid.TryParse(id, out _) ? "is an object id in another notation; write it with hyphens and without braces"
        : $"is no object id; {ObjectIdExpected}";

    /// <summary>Records that an entry has the id of an earlier one.</summary>
    public static void Twice(Fields fields, int first) =>
        fields.Fault(fields.LineOf("id"), "id", $"is the same id as on line {first}; every id can stand once");
}

using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>The id of an entry of the directory file.</summary>
internal static class EntryId
{
    /// <summary>The id of a person or a class. A longer one fits in no row, and the school's round would never open.</summary>
    public static string Of(Fields fields)
    {
        var id = fields.Text("id")!;
        if (id.Length > PersonId.MaxLength)
        {
            fields.Fault(
                fields.LineOf("id"),
                "id",
                $"has {id.Length} characters; expected at most {PersonId.MaxLength} (an Entra object id has 36)");
        }

        return id;
    }

    /// <summary>Records that an entry has the id of an earlier one.</summary>
    public static void Twice(Fields fields, int first) =>
        fields.Fault(fields.LineOf("id"), "id", $"is the same id as on line {first}; every id can stand once");
}

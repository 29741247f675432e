namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>How much two words differ, for guessing what somebody meant who mistyped.</summary>
internal static class EditDistance
{
    /// <summary>The number of letters to add, drop or change to make one word of the other (Levenshtein).</summary>
    public static int Between(string one, string other)
    {
        // One row of the table: the steps from the first letters of one word to the first 0, 1, 2 … letters of the other.
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

namespace Welbevinden.Bot.Admin;

/// <summary>Parses arguments of the form <c>--name value</c>.</summary>
internal static class OptionWords
{
    /// <summary>The given options by name, and everything that is wrong with them.</summary>
    /// <param name="words">The arguments as typed.</param>
    /// <param name="known">Every option there is.</param>
    /// <param name="required">The mandatory options.</param>
    /// <param name="meaning">What an option means, as the end of a sentence.</param>
    public static (IReadOnlyDictionary<string, string> Given, IReadOnlyList<string> Faults) Read(
        IReadOnlyList<string> words, IReadOnlyList<string> known, IReadOnlyList<string> required, Func<string, string> meaning)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!known.Contains(words[i], StringComparer.Ordinal))
            {
                faults.Add($"'{words[i]}' is not an option. Use: {string.Join(' ', known)}");
            }
            else if (i + 1 >= words.Count || words[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                faults.Add($"{words[i]} has no value: {meaning(words[i])}");
            }
            else if (!given.TryAdd(words[i], words[++i].Trim()))
            {
                faults.Add($"{words[i - 1]} is given twice. Keep one.");
            }
        }

        faults.AddRange(required.Where(name => !given.ContainsKey(name)).Select(name => $"{name} is missing: {meaning(name)}"));
        return (given, faults);
    }
}

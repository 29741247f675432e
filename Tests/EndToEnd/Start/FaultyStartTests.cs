using System.Text.RegularExpressions;
using Xunit;

namespace Welbevinden.EndToEnd.Start;

/// <summary>A bad store, certificate, setting or address ends with a sentence and an exit code, never with a stack trace.</summary>
public sealed partial class FaultyStartTests
{
    [Fact]
    public async Task Every_fault_ends_in_a_sentence_and_its_exit_code()
    {
        using var starts = new FaultyStarts();
        var wrong = new List<string>();
        foreach (var start in starts.All())
        {
            var ended = await Ended.OfAsync(starts.FolderOf(start), start.Settings, start.Arguments)
                ?? new Ended(-1, "", "It did not end.");
            var said = start.Code is 2 or 3 or 4 or 70 ? ended.Errors : ended.Output + ended.Errors;
            TestContext.Current.TestOutputHelper?.WriteLine($"{ended.Code}  {start.Name,-42} {said.Split('\n')[0]}");
            if (ended.Code != start.Code
                || !said.Contains(start.Says, StringComparison.Ordinal)
                || Trace().IsMatch(ended.Output + ended.Errors))
            {
                wrong.Add($"{start.Name}: wanted {start.Code} and '{start.Says}', got {ended.Code}:\n{ended.Output}\n{ended.Errors}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [GeneratedRegex(@"^\s+at \S+\(|Unhandled exception|---> ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trace();
}

using Xunit;

namespace Welbevinden.Unit.Support;

/// <summary>
/// Compares a text with the approved file next to the tests. On a difference it writes <c>.received.json</c> next to it and fails; with
/// <c>WELBEVINDEN_APPROVE=1</c> in the environment it approves the new text instead.
/// </summary>
internal static class Approval
{
    public static void Verify(string approvedFile, string text)
    {
        var received = Path.ChangeExtension(approvedFile, ".received.json");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (string.Equals(approved, text, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(approvedFile)!);
        if (Environment.GetEnvironmentVariable("WELBEVINDEN_APPROVE") == "1")
        {
            File.WriteAllText(approvedFile, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"""
            The card is not as approved; first difference {FirstDifference(approved, text)}.
            Look:   git diff --no-index "{approvedFile}" "{received}"
            Accept: WELBEVINDEN_APPROVE=1 dotnet test Tests/Unit
            """);
    }

    private static string FirstDifference(string approved, string text)
    {
        if (approved.Length == 0)
        {
            return "is that there is no approved file yet";
        }

        var (before, after) = (approved.Split('\n'), text.Split('\n'));
        var line = Enumerable
            .Range(0, Math.Max(before.Length, after.Length))
            .First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"on line {line + 1}: approved {before.ElementAtOrDefault(line)?.Trim() ?? "(end)"}, received "
            + $"{after.ElementAtOrDefault(line)?.Trim() ?? "(end)"}";
    }
}

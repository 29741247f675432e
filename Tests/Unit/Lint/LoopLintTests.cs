using System.Text.RegularExpressions;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>
/// Every loop that waits for something (a row, an answer, a clock) has a deliberate end: it counts to a limit, or it is listed here with
/// what ends it. Writes that are retried when somebody else was first go through <c>TryWrite</c>, which counts.
/// </summary>
public sealed partial class LoopLintTests
{
    private const string Stops = "lasts as long as the bot: it waits in every turn, and stopping ends it";

    private static readonly IReadOnlyDictionary<string, string> Ends = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bot/Admin/Setup/InitTalk.cs: while (true)"] = "somebody at a terminal tries again; the end of the input is Enter, which fits",
        ["Bot/Features/ActionPlan/ChangePlan.cs: for (var later = inForce; later.Number > seen + 1;)"] = "goes back through the versions "
            + "of a plan: each turn has a lower number",
        ["Bot/Features/Calendar/CalendarKeeper.cs: while (calendars.AreWritten && !stoppingToken.IsCancellationRequested)"] = Stops,
        ["Bot/School/File/FileDirectory.cs: while (!stoppingToken.IsCancellationRequested)"] = Stops,
        ["Bot/School/Graph/GraphDirectory.cs: while (!stoppingToken.IsCancellationRequested)"] = Stops,
        ["Bot/School/Install/Installer.cs: while (!stoppingToken.IsCancellationRequested)"] = Stops,
        ["Bot/Engine/Outbox/OutboxCleaning.cs: while (await hourly.WaitForNextTickAsync(stoppingToken))"] = Stops,
        ["Bot/Engine/Outbox/OutboxPump.cs: while (!stoppingToken.IsCancellationRequested)"] = Stops,
        ["Bot/Engine/Outbox/Replicas.cs: while (await timer.WaitForNextTickAsync(stoppingToken));"] = Stops,
        ["Bot/Engine/Rounds/RoundSweep.cs: while (await timer.WaitForNextTickAsync(stoppingToken));"] = Stops,
        ["Bot/Engine/Scheduling/Scheduler.cs: while (!stoppingToken.IsCancellationRequested)"] = Stops,
        ["Bot/School/Graph/GroupReader.cs: while (asked.Count > 0)"] = "each group is asked for once; the pages of a group are counted",
        ["Bot/Engine/Outbox/Pacer.cs: while (!await TryPassAsync(urgent, cancellationToken))"] = "gives way to urgent messages, of which "
            + "at most four are on their way; takes a slot in each turn; stopping ends it",
        ["Bot/Engine/Outbox/Pacer.cs: while (_lastSecond.Count >= MaxOf(share))"] = "takes one out of the line in each turn",
        ["Bot/Engine/Outbox/Pacer.cs: while (share.Of == 0)"] = "waits until the store tells who sends beside this one; nothing may be "
            + "sent before, and it asks nothing itself",
        ["Bot/Teams/In/ActivityBody.cs: while (true)"] = "ends with the body, or at the first byte over 256 KB",
        ["Storage/Engine/Outbox/OutboxStore.cs: while (continuation is not null && open.Count < max);"] = "ends with the rows of a group",
        ["Storage/Tables/ReadAll.cs: while (continuation is not null);"] = "ends with the rows of a partition",
    };

    private static readonly IReadOnlyList<(string Way, string[] Lines)> Shipped = SourceText.Files("Bot", "Cards", "Storage");

    [Fact]
    public void Every_loop_that_waits_counts_or_stands_here_with_what_ends_it()
    {
        var found = Shipped.SelectMany(file => Waiting(file.Lines).Select(loop => $"{file.Way}: {loop}")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(found.Except(Ends.Keys, StringComparer.Ordinal));
        Assert.Empty(Ends.Keys.Except(found, StringComparer.Ordinal));
    }

    /// <summary>Code that checks only whether a write succeeded mistakes a limit for somebody else having been first.</summary>
    [Fact]
    public void Only_the_engines_and_TryWrite_tell_a_write_that_succeeded_from_one_that_did_not() => Assert.Empty(Shipped
        .Where(
            file => !file.Way.StartsWith("Storage/Tables/Embedded/", StringComparison.Ordinal)
                && !file.Way.StartsWith("Storage/Tables/AzureTables/", StringComparison.Ordinal))
        .Where(file => file.Way is not ("Storage/Tables/TryWrite.cs" or "Storage/Tables/ITableStore.cs"))
        .SelectMany(file => file.Lines.Where(line => Asked().IsMatch(line)).Select(line => $"{file.Way}: {line.Trim()}")));

    [Theory]
    [InlineData("while (!done)\n{\n    await store.WriteAsync(batch);\n}", "while (!done)")]
    [InlineData("while (await store.WriteAsync(batch) is Rejected)\n{\n    batch = again;\n}", "while (await store.WriteAsync(batch) is "
        + "Rejected)")]
    [InlineData("do\n{\n    done = await TryAsync();\n}\nwhile (!done);", "while (!done);")]
    [InlineData("for (;;)\n{\n    Thread.Sleep(1);\n}", "for (;;)")]
    [InlineData("for (var attempt = 1; ; attempt++)\n    await TryAsync();", "for (var attempt = 1; ; attempt++)")]
    [InlineData("again:\n    await TryAsync();\n    goto again;", "goto again;")]
    [InlineData("for (var attempt = 0; attempt < MaxAttempts; attempt++)\n{\n    await TryAsync();\n}", null)]
    [InlineData("while (reader.Read())\n{\n    Take();\n}\n\nawait DoneAsync();", null)]
    public void The_rule_sees_a_loop_without_an_end(string source, string? seen) =>
        Assert.Equal(seen is null ? [] : [seen], Waiting(source.Split('\n')), StringComparer.Ordinal);

    /// <summary>The first lines of loops that wait and do not count.</summary>
    private static IEnumerable<string> Waiting(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var head = Head().Match(lines[at]);
            if (head.Groups["goto"].Success)
            {
                yield return lines[at].Trim();
            }

            // The end of a do loop was seen with its beginning.
            if (!head.Groups["loop"].Success || Counted().IsMatch(lines[at]) || lines[at].EndsWith(';'))
            {
                continue;
            }

            var end = End(lines, at, head.Groups["level"].Value);
            if (lines[at..(end + 1)].Any(line => Waits().IsMatch(line)))
            {
                yield return (head.Groups["loop"].Value == "do" ? lines[end] : lines[at]).Trim();
            }
        }
    }

    /// <summary>
    /// The last line of a loop: its closing brace, the condition behind it when it is a do loop, or the one statement it has.
    /// </summary>
    private static int End(string[] lines, int at, string level)
    {
        if (lines[at + 1] != level + "{")
        {
            return at + 1;
        }

        var brace = Array.FindIndex(lines, at, line => line == level + "}");
        return lines[at].EndsWith("do", StringComparison.Ordinal) ? brace + 1 : brace;
    }

    [GeneratedRegex(@"^(?<level>\s*)((?<loop>while|for|do)(\s*\(|$)|(?<goto>goto\s+\w+;))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*for \((var|int) (?<name>\w+) = [^;]+; \k<name> [<>]=? [^;]+; \k<name>(\+\+|--)[,)]", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\bawait\b|\bSleep\(|\.Wait\(|\.GetResult\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waits();

    [GeneratedRegex(@"\.IsWritten\b|\bWriteResult\.Written\b(?!\?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}

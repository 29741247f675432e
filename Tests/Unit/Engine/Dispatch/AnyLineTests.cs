using System.Diagnostics;
using System.Globalization;
using FsCheck.Fluent;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>Whatever is typed gets an answer: read, routed, decided and put into words, everything but the sending.</summary>
public sealed class AnyLineTests
{
    /// <summary>WELBEVINDEN_GENERATE=100000 takes more of them.</summary>
    private static readonly int Generated = int.Parse(
        Environment.GetEnvironmentVariable("WELBEVINDEN_GENERATE") ?? "25000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 1);
        var (routes, start) = (bot.Get<Routes>(), Stopwatch.GetTimestamp());
        var broken = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var silent = 0;

        await Parallel.ForEachAsync(AnyLine.Text.Sample(Generated, 30).Select((text, number) => (text, number)), async (line, cancelled) =>
        {
            var person = line.number % 2 == 0 ? bot.Staff[0] : bot.Lead;
            var words = TypedText.Of(new WireActivity { Text = line.text }, "28:bot");
            var inbound = new Inbound.Typed(bot.From(person, card: null), words);
            try
            {
                var asked = routes.Resolve(inbound)!;
                var caller = new Caller(person, person, bot.School, bot.Time.GetCurrentInstant(), inbound.From);
                var outcome = await Routes.RunAsync(asked, caller, cancelled);
                if (Replies.AsMessage(inbound.From, person, outcome.Reply, person.Language) is null && outcome.Messages.Count == 0)
                {
                    Interlocked.Increment(ref silent);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                broken.Enqueue($"{e.GetType().Name}: {Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(line.text))}");
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Generated} lines: {broken.Count} broke, {silent} without an answer, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        Assert.Empty(broken.Take(5));
        Assert.Equal(0, silent);
    }
}

using System.Globalization;
using Welbevinden.LocalTeams.Log;

namespace Welbevinden.Benchmarks;

/// <summary>
/// What goes out: messages a second of a check-in to three hundred people whose conversations are known, while Teams answers at once and
/// holds the bot to its limits. Measured from the log of the stand-in, from the first message to the last.
/// </summary>
internal static class OutboxBenchmark
{
    private const int Staff = 300;

    /// <summary>What Teams allows an app in a tenant (platform facts, section 4).</summary>
    private const double Ceiling = 50;

    public static async Task<int> RunAsync()
    {
        Figures.PrintMachine();
        var refused = 0;
        var figures = await Figures.ThriceAsync(async () =>
        {
            await using var school = await BotUnderLoad.StartAsync(Staff, enforceLimits: true);
            foreach (var person in school.Everybody)
            {
                await school.Teams.People.InstallAsync(person);
            }

            await BotUnderLoad.UntilAsync(() => school.Everybody.All(person => school.Teams.Log.CardsSentTo(person.ObjectId) > 0));
            var before = school.Teams.Log.Entries.Count;
            await school.OpenCheckInAsync();
            await BotUnderLoad.UntilAsync(() => school.Everybody.All(person => school.QuestionTo(person) is not null));
            var sends = school.Teams.Log.Entries
                .Skip(before + 1)
                .Where(entry => entry is { Route: "send", Outcome: RequestOutcome.Accepted })
                .ToList();
            refused += school.Teams.Log.CountOf(RequestOutcome.Limited);
            return (sends.Count - 1) / (sends[^1].At - sends[0].At).TotalSeconds;
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Staff} messages: {Figures.Show(figures, "messages/s", "F1")}  ({figures[1] / Ceiling:P1} "
                + $"of the ceiling of {Ceiling}/s; {refused} refused by the limits)"));
        return 0;
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Storage.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>A directory file that would wipe out a school is refused until it is confirmed, even after a restart.</summary>
public sealed class DirectoryGuardTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 23, 8, 0), realTimers: true);
    private TempStore _store = null!;
#pragma warning disable CA2213 // StopAsync disposes it, between two lives too.
    private FileDirectory? _directory;
#pragma warning restore CA2213

    private string SchoolFile => Path.Combine(_store.Folder, "school.json");

    /// <summary>
    /// What the next file contains, whether it is accepted, and what the fault says. Before it: 20 people at esdoorn, 4 at iep.
    /// </summary>
    public static TheoryData<string, int, int, bool, string> Next => new()
    {
        { "one colleague left", 19, 4, true, "" },
        { "half of a school left", 10, 4, true, "" },
        { "more than half left", 9, 4, false, "school esdoorn would keep 9 of its 20 people" },
        { "nobody of a small school left", 20, 0, false, "school iep would keep 0 of its 4 people" },
        { "a small school halved", 20, 1, true, "" },
        { "a school is gone", 20, -1, false, "school iep would be gone" },
        { "only the small school is left", -1, 4, false, "school esdoorn would be gone" },
    };

    public async ValueTask InitializeAsync() => _store = await TempStore.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Next))]
    public async Task A_file_that_loses_too_much_is_refused_until_it_is_confirmed(
        string what, int esdoorn, int iep, bool isTaken, string words)
    {
        foreach (var restarts in (bool[])[false, true])
        {
            await StartAsync(Text(20, 4));
            if (restarts)
            {
                await StopAsync();
            }

            await BecomesAsync(Text(esdoorn, iep));

            var faults = _directory!.State.Faults;
            var fault = faults.Count > 0 ? faults[0] : null;
            output.WriteLine($"{what}{(restarts ? ", over a restart" : "")}: {(fault is null ? "taken" : "refused: " + fault)}");
            Assert.Equal(isTaken, fault is null);
            Assert.Contains(words, fault?.ToString() ?? "", StringComparison.Ordinal);
            if (!isTaken)
            {
                Assert.Equal(restarts ? null : 24, _directory.Current?.People.Count);
                await BecomesAsync(
                    Text(esdoorn, iep, $"schools {(esdoorn < 0 || iep < 0 ? 1 : 2)}, people {Math.Max(0, esdoorn) + Math.Max(0, iep)}"));
                Assert.Empty(_directory.State.Faults);
            }

            // Restored for the next iteration.
            await BecomesAsync(Text(20, 4));
            await StopAsync();
        }
    }

    [Fact]
    public async Task What_was_confirmed_once_confirms_no_other_list()
    {
        await StartAsync(Text(20, 4));
        await BecomesAsync(Text(9, 4, "schools 2, people 13"));
        await BecomesAsync(Text(20, 4, "schools 2, people 13"));

        await BecomesAsync(Text(8, 4, "schools 2, people 13"));

        Assert.Contains(
            "\"confirmed\": \"schools 2, people 12\"", Assert.Single(_directory!.State.Faults).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_not_taken_any_more_when_the_file_has_been_faulty_for_three_days_and_are_again_when_it_is_mended()
    {
        await StartAsync(Text(20, 4));
        await BecomesAsync("{ \"tenantId\": ");
        _time.Advance(Duration.FromHours(71));
        Assert.False(_directory!.RolesAreTooOld);

        _time.Jump(_time.Now - Duration.FromDays(366));
        _time.Advance(Duration.FromHours(2));
        Assert.True(_directory.RolesAreTooOld);

        await BecomesAsync(Text(20, 4));
        Assert.False(_directory.RolesAreTooOld);
    }

    private static string Text(int esdoorn, int iep, string? confirmed = null)
    {
        (string Id, int People)[] schools = [.. new[] { ("esdoorn", esdoorn), ("iep", iep) }.Where(school => school.Item2 >= 0)];
        var people = schools.SelectMany(
            school => Enumerable
                .Range(1, school.People)
                .Select(
                    number => $$"""
                        { "id": "00000000-0000-4000-8000-{{school.Id.Length:d6}}{{number:d6}}", "name": "Collega {{number}}",
                        "school": "{{school.Id}}", "roles": ["staff"] }
                        """));
        return $$"""
            { "tenantId": "t",{{(confirmed is null ? "" : $"\"confirmed\": \"{confirmed}\",")}}
              "schools": [ {{string.Join(
                  ",", schools.Select(school => $$"""{ "id": "{{school.Id}}", "name": "{{school.Id}}", "holidayRegion": "zuid" }"""))}} ],
              "people": [ {{string.Join(",\n", people)}} ] }
            """;
    }

    private async Task StartAsync(string text)
    {
        await File.WriteAllTextAsync(SchoolFile, text);
        var options = Options.Create(new DirectoryOptions { File = SchoolFile, PollSeconds = 0.05, SettleSeconds = 0 });
        _directory = new FileDirectory(options, new HeadcountStore(_store.Store, "file"), _time, NullLogger<FileDirectory>.Instance);
        await _directory.StartAsync(CancellationToken.None);
        await KeptAsync();
    }

    private async Task StopAsync()
    {
        if (_directory is not { } running)
        {
            return;
        }

        await running.StopAsync(CancellationToken.None);
        running.Dispose();
        _directory = null;
    }

    /// <summary>Returns when the file was accepted or refused, and its headcounts were stored.</summary>
    private async Task BecomesAsync(string text)
    {
        if (_directory is null)
        {
            await StartAsync(text);
            return;
        }

        var before = _directory.State;
        await File.WriteAllTextAsync(SchoolFile + ".tmp", text);
        File.Move(SchoolFile + ".tmp", SchoolFile, overwrite: true);
        await Eventually.HoldsAsync(() => !ReferenceEquals(before, _directory.State), "the file is taken or refused");
        await KeptAsync();
    }

    private async Task KeptAsync()
    {
        if (_directory!.State is not { Snapshot: { } good, Faults: [], Unreadable: null })
        {
            return;
        }

        var heads = DirectoryGuard.HeadcountsOf(good);
        await Eventually.HoldsAsync(
            async () =>
            {
                var kept = await new HeadcountStore(_store.Store, "file").ReadAsync(CancellationToken.None);
                return kept.Count == heads.Count && !kept.Except(heads).Any();
            },
            "how many people each school has is kept");
    }
}

using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Outbox;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.EndToEnd.Upgrade;

/// <summary>
/// The bot is replaced by another process in the middle of a check-in and a top 3, and nobody notices: the same on every store. By default
/// both are of this build. <c>Tests/upgrade</c> names another build, and then the roll goes from that one to this one, and back.
/// </summary>
public abstract class RollJourney(ITestOutputHelper output)
{
    private const string This = "this";
    private const string Other = "other";
    private const string NewAspect = "Slaap";
    private const int Looks = 200;

    private static readonly string? OtherDll = Environment.GetEnvironmentVariable("WELBEVINDEN_OTHER_BUILD");
    private static readonly BotCommand? OtherBuild = OtherDll is null ? null : _ => ["dotnet", OtherDll];

    /// <summary>The builds that follow each other.</summary>
    public static TheoryData<string> Rolls => OtherBuild is null
        ? new($"{This} {This} {This} {This}")
        : new($"{Other} {This}", OtherCounts ? $"{This} {Other}" : $"{This} {Other} {This}", $"{Other} {This} {Other} {This}");

    /// <summary>
    /// False for a build from before 28 November 2026: it does not know the counters that leave no trace on the disk, so a round that this
    /// build opened waits for this build to come back.
    /// </summary>
    private static bool OtherCounts =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(OtherDll)!, "Welbevinden.Storage.dll"))
            .AsSpan()
            .IndexOf("RowWithoutHistory"u8) >= 0;

    /// <summary>Settings of another store than the embedded one; empty for that.</summary>
    private protected virtual IReadOnlyDictionary<string, string?> Storage { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Rolls))]
    public async Task A_new_process_takes_over_while_people_answer_and_nobody_notices(string roll)
    {
        var builds = roll.Split(' ').Select(build => build == Other ? OtherBuild : null).ToList();
        await using var school = await RollingSchool.StartAsync(builds[0], Storage);
        var form = await school.OpenFormAsync();
        await school.OpenCheckInAsync();
        Arrived? kept = null;
        var (before, queued) = (0, 0);
        await using var pulse = new Pulse(school.At.Teams);
        var ends = new List<(int ExitCode, TimeSpan Took)>();
        foreach (var build in builds.Skip(1))
        {
            before = before == 0 ? school.Answers.Count : before;
            ends.Add(await school.At.ReplaceBotAsync(build, async () => kept ??= await school.KeepAsync(await school.OpenTop3Async())));
            queued = queued == 0 ? await QueuedAsync(school) : queued;
        }

        var meanwhile = school.Answers.Count - before;
        await school.FinishKeptAsync(kept!);
        await school.FinishOthersAsync(kept!);
        await school.SendFormAsync(form, NewAspect);
        await school.FinishAnswersAsync();
        await school.CloseAsync();

        var round = await EveryAnswerCountsOnceAsync(school);
        var sent = await EverythingIsSentOnceAsync(school);
        output.WriteLine(
            $"{roll}: {school.Answers.Count} answers, {before} before, {meanwhile} meanwhile, {school.PutOff.Count} put off; "
                + $"{round.Answered} counted; {school.Ballots.Count} classes; "
            + $"{queued} messages queued by the first went out after it had ended; {sent} sent, 0 twice; "
            + $"asked {pulse.Counts.Asked} times whether a bot was there, {pulse.Counts.Unanswered} times no answer, longest between "
                + $"answers {pulse.LongestSilence.TotalSeconds:F2} s; slowest end {ends.Max(end => end.Took).TotalSeconds:F1} s");
        Assert.True(
            meanwhile + school.PutOff.Count > 1 && queued > 1,
            $"{meanwhile} answers fell together with the roll and {queued} messages outlived the first bot: this proved nothing.");
        Assert.All(ends, end => Assert.Equal(0, end.ExitCode));
    }

    /// <summary>Runs with the store that the bots use.</summary>
    private protected abstract Task<T> ReadAsync<T>(BotAtSchool school, Func<ITableStore, Task<T>> read);

    private Task<int> QueuedAsync(RollingSchool school) => ReadAsync(school.At, async store =>
    {
        var poll = (await new Top3Store(store).PollsAsync(RoundRows.School, CancellationToken.None)).Single();
        return (await RoundRows.StatesAsync(store, poll.Id.Value)).Values.Count(
            state => state is OutboxState.Pending or OutboxState.Claimed);
    });

    private Task<RoundRecord> EveryAnswerCountsOnceAsync(RollingSchool school) => ReadAsync(school.At, async store =>
    {
        var round = Assert.Single(await new CheckInStore(store).RoundsAsync(RoundRows.School, CancellationToken.None));
        Assert.Equal(school.At.Everybody.Count, round.Answered);
        Assert.All(
            CheckInForms.First.Options.Select(option => option.Code),
            weather => Assert.Equal(school.Answers.Values.Count(one => one == weather), round.Published!.GetValueOrDefault(weather)));
        var top3 = new Top3Store(store);
        var poll = Assert.Single(await top3.PollsAsync(RoundRows.School, CancellationToken.None));
        var done = (await top3.ClassesAsync(poll.Id, CancellationToken.None)).Where(one => one.State == BallotState.Finished);
        Assert.Equal(school.Ballots, done.ToDictionary(one => one.ClassId, one => one.Concerns[0], StringComparer.Ordinal));
        Assert.Contains(
            (await top3.CatalogueAsync(RoundRows.School, CancellationToken.None))!.Aspects, aspect => aspect.NameDutch == NewAspect);
        return round;
    });

    /// <summary>Judged by what arrived; and no bot has a message in doubt, or something planned that it gave up.</summary>
    private Task<int> EverythingIsSentOnceAsync(RollingSchool school) => ReadAsync(school.At, async store =>
    {
        Assert.All(school.At.Everybody, person =>
        {
            var cards = school.At.ArrivedFor(person).ToList();
            Assert.Equal(school.PutOff.Contains(person) ? 2 : 1, cards.Count(KilledRound.IsQuestion));
            Assert.Single(cards, KilledRound.IsResult);
            Assert.Equal(cards.Count, cards.DistinctBy(card => card.Message.Card, StringComparer.Ordinal).Count());
        });
        Assert.DoesNotContain(
            await new OccurrenceStore(store).KnownAsync(CancellationToken.None), known => known.State == OccurrenceState.GaveUp);
        var states = await SettledAsync(store);
        Assert.All(states, state => Assert.Equal(OutboxState.Sent, state));
        return states.Count;
    });

    /// <summary>How every message ended, once none is open any more.</summary>
    private static async Task<IReadOnlyList<OutboxState>> SettledAsync(ITableStore store)
    {
        List<OutboxState> states = [OutboxState.Pending];
        for (var look = 0; look < Looks && states.Any(state => state is OutboxState.Pending or OutboxState.Claimed); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            states.Clear();
            foreach (var group in await new OutboxStore(store).GroupsAsync(CancellationToken.None))
            {
                states.AddRange((await RoundRows.StatesAsync(store, group.Name)).Values);
            }
        }

        return states;
    }
}

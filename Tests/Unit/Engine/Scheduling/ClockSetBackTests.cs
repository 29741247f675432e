using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.Features.Export;
using Welbevinden.Bot.School.Install;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Export;
using Welbevinden.Storage.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Scheduling;

/// <summary>What was written by a clock that was a day or a year ahead delays nothing once the clock is corrected.</summary>
public sealed class ClockSetBackTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 0);
    private static readonly PersonId Someone = new("p1");
    private static readonly SchoolId School = new("esdoorn");

    public static TheoryData<int> Days => [1, 366];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task What_was_due_at_once_when_it_was_planned_is_due_still(int days)
    {
        await using var tables = await TempStore.OpenAsync();
        var (occurrences, ahead) = (new OccurrenceStore(tables.Store), Now + Duration.FromDays(days));
        await occurrences.InsertAsync(Key("checkin.publish"), ahead, null, CancellationToken.None, isDueAtOnce: true);
        await occurrences.InsertAsync(Key("checkin.close"), ahead, null, CancellationToken.None);

        var open = (await occurrences.OpenAsync(CancellationToken.None)).ToDictionary(
            one => one.Key.Kind, one => OccurrenceDecision.Of(one, Now, Duration.FromMinutes(5)), StringComparer.Ordinal);

        Assert.IsType<OccurrenceDecision.Perform>(open["checkin.publish"]);
        Assert.IsType<OccurrenceDecision.Wait>(open["checkin.close"]);
    }

    [Fact]
    public async Task What_ended_a_year_ahead_does_not_keep_that_day_from_coming()
    {
        await using var tables = await TempStore.OpenAsync();
        var occurrences = new OccurrenceStore(tables.Store);
        await occurrences.InsertSkippedAsync(Key("checkin.open"), Now, "Missed", Now + Duration.FromDays(366), CancellationToken.None);
        await occurrences.InsertSkippedAsync(Key("top3.open"), Now, "Missed", Now, CancellationToken.None);

        Assert.Equal(1, await occurrences.EraseEndedAsync(Now - Duration.FromDays(90), Now, CancellationToken.None));
        Assert.Equal("top3.open", Assert.Single(await occurrences.KnownAsync(CancellationToken.None)).Key.Kind);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Who_asked_on_a_day_to_come_is_asked_again_now(int days)
    {
        var ahead = Now + Duration.FromDays(days);
        var mark = new CalendarMark(
            Someone, School, "m", new LocalDate(2027, 1, 19), CalendarState.Asked, ahead)
        { Transaction = "t", Language = "nl" };
        var chat = new PersonalChat.Known(Someone, "a:1", "https://x/", Now, 1, Greeting.Welcome, ahead, default);

        Assert.Equal(CalendarStep.Put, CalendarDecision.Decide(new CalendarWish.Stand(new LocalDate(2027, 1, 19)), mark, Now));
        Assert.Equal(
            InstallationStep.Install, Installation.Decide(null, new InstallationMark(Someone, InstallationState.Asked, ahead), Now));
        Assert.False(Assert.IsType<Arrival.Here>(Arrival.Decide(From(Now), chat, Greeting.Welcome, Now)).Greets);
        Assert.IsType<HandOverStep.Decline>(HandOverDecision.Of(Offer() with { State = OfferState.Busy, BusyUntil = ahead }, null, Now));
        Assert.IsType<HandOverStep.Ignore>(
            HandOverDecision.Of(Offer() with { State = OfferState.Busy, BusyUntil = Now + Duration.FromSeconds(30) }, null, Now));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_directory_that_was_kept_by_a_clock_ahead_does_not_keep_out_the_next(int days)
    {
        await using var tables = await TempStore.OpenAsync();
        var store = new DirectoryStore(tables.Store);
        await store.WriteAsync(new StoredDirectory("old"u8.ToArray(), Now + Duration.FromDays(days)), CancellationToken.None);

        Assert.True(await store.WriteAsync(new StoredDirectory("new"u8.ToArray(), Now), CancellationToken.None));
        Assert.False(
            await store.WriteAsync(new StoredDirectory("late"u8.ToArray(), Now - Duration.FromSeconds(5)), CancellationToken.None));
    }

    private static OccurrenceKey Key(string kind) => new(kind, School, new LocalDate(2026, 11, 23), "");

    private static Origin From(Instant at) =>
        new(Someone, new ConversationReference("a:1", "https://x/", ConversationKind.Personal), "activity", at, null);

    private static OfferRecord Offer() => new("o", Someone, School, new LocalDate(2026, 11, 23), "checkin.rounds", "", "Csv");
}

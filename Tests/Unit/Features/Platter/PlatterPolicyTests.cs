using System.Collections.Frozen;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.Platter;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>What a school allows, who is offered the card, and how long what somebody kept stays.</summary>
public sealed class PlatterPolicyTests : IAsyncLifetime
{
    private static readonly SchoolProfile Esdoorn = new(
        new SchoolId("esdoorn"), "De Esdoorn", DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], HolidayRegion.Midden, []);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 11, 0);
    private static readonly PlatterAnswers Answers = new(
        "enough", "plenty", "tooLittle", "enough", "enough", "enough", "enough", "wandelen");
    private static readonly Person Sanne = Somebody("sanne");
    private static readonly Person Joost = Somebody("joost");

    private readonly TipChoice _tips = new(TipLibrary.Shipped());
    private TempStore _temp = null!;
    private PlatterStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _temp = await TempStore.OpenAsync();
        _store = new PlatterStore(_temp.Store);
    }

    public ValueTask DisposeAsync() => _temp.DisposeAsync();

    [Fact]
    public async Task The_card_is_offered_to_all_staff_but_those_who_pause_or_stopped_it_and_again_after_they_resume()
    {
        var offers = Offers(new PlatterOptions());
        await CommitAsync(await offers.StopAsync(Ask(Joost, new NoPayload()), CancellationToken.None));
        Assert.Equal([Sanne.Id], await OfferedAsync(offers));

        await CommitAsync(await offers.ResumeAsync(Ask(Joost, new NoPayload()), CancellationToken.None));
        await CommitAsync(Outcome.Nothing with { Writes = [PauseStore.Set(new PauseRecord(Sanne.Id, new LocalDate(2026, 12, 1)))] });
        Assert.Equal([Joost.Id], await OfferedAsync(offers));
    }

    [Fact]
    public async Task Skipping_leaves_no_trace() => Assert.False((await OfferReflection.SkipAsync(Ask(Sanne, new NoPayload()))).HasEffects);

    [Fact]
    public async Task Drawing_a_platter_has_no_effects_at_all()
    {
        var outcome = await new MakePlatter(House(new PlatterOptions()), _tips).MakeAsync(Ask(Sanne, Answers), CancellationToken.None);

        Assert.False(outcome.HasEffects);
        Assert.IsType<Reply.Show>(outcome.Reply);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task A_school_can_switch_off_drawing_and_keeping(bool mayMake, bool mayKeep)
    {
        var options = new PlatterOptions();
        options.Schools["esdoorn"] = new PlatterSchoolOptions { MayMake = mayMake, MayKeep = mayKeep };
        var make = new MakePlatter(House(options), _tips);

        Assert.Equal(mayMake, (await make.FormAsync(Ask(Sanne, new NoPayload()), CancellationToken.None)).Reply is Reply.Show);
        Assert.Equal(mayMake, (await make.MakeAsync(Ask(Sanne, Answers), CancellationToken.None)).Reply is Reply.Show);
        Assert.Equal(
            PlatterRefusals.SwitchedOff,
            Assert.IsType<Reply.Refused>((await History(options).SaveAsync(Ask(Sanne, Answers), CancellationToken.None)).Reply).Refusal);
    }

    [Fact]
    public async Task A_second_platter_on_one_day_takes_the_place_of_the_first_and_only_its_owner_can_open_it()
    {
        var history = History(new PlatterOptions());
        await CommitAsync(await history.SaveAsync(Ask(Sanne, Answers), CancellationToken.None));
        await CommitAsync(await history.SaveAsync(Ask(Sanne, Answers with { Intention = "lezen" }), CancellationToken.None));
        var kept = Assert.Single(await _store.KeptByAsync(Esdoorn.Id, Sanne.Id, CancellationToken.None));

        Assert.Equal(
            "lezen",
            Assert.Single(
                await history.OpenAsync(Esdoorn.Id, Sanne.Id, new LocalDate(2026, 11, 26), CancellationToken.None)).View.Intention,
            StringComparer.Ordinal);
        Assert.Null(Seal.Open(Joost.Id, kept.Sealed));
        Assert.Equal(-1, kept.Sealed.Span.IndexOf("lezen"u8));
    }

    [Fact]
    public async Task What_was_kept_is_closed_and_erased_within_a_year_and_a_pairing_with_its_school_year()
    {
        await CommitAsync(await History(new PlatterOptions()).SaveAsync(Ask(Sanne, Answers), CancellationToken.None));
        await CommitAsync(
            Outcome.Nothing with
            {
                Writes = [PlatterRows.Pair(new PairingRecord(Esdoorn.Id, new LocalDate(2026, 11, 26), "school", [[Sanne.Id, Joost.Id]]))],
            });
        var over = new PlatterRetention(_store, new ConversationStore(_temp.Store), new People([Sanne, Joost])).Source;

        await CommitAsync(
            Outcome.Nothing with { Writes = await over.OverAsync(Esdoorn, new LocalDate(2027, 7, 26), CancellationToken.None) });
        Assert.Single(await _store.KeptByAsync(Esdoorn.Id, Sanne.Id, CancellationToken.None));
        Assert.Single(await _store.PairingsAsync(Esdoorn.Id, CancellationToken.None));

        await CommitAsync(
            Outcome.Nothing with { Writes = await over.OverAsync(Esdoorn, new LocalDate(2027, 11, 1), CancellationToken.None) });
        Assert.Empty(await _store.KeptByAsync(Esdoorn.Id, Sanne.Id, CancellationToken.None));
        Assert.Empty(await _store.PairingsAsync(Esdoorn.Id, CancellationToken.None));
        Assert.True(PlatterHistory.EraseOn(new LocalDate(2026, 11, 26)) <= new LocalDate(2027, 11, 26));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(53)]
    public void A_rhythm_that_cannot_be_is_named_at_start(int weeks)
    {
        var options = new PlatterOptions { EveryWeeks = weeks };
        options.Schools["esdoorn"] = new PlatterSchoolOptions { EveryWeeks = weeks };
        var faults = new PlatterOptionsCheck().Validate(name: null, options).Failures!.ToList();

        Assert.Contains(faults, fault => fault.StartsWith("Platter:EveryWeeks is ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Platter:Schools:esdoorn:EveryWeeks is ", StringComparison.Ordinal));
    }

    [Fact]
    public void Offers_come_every_six_weeks_unless_a_school_wants_none()
    {
        var options = new PlatterOptions();
        Assert.Equal(6, House(options).Offers(Esdoorn)!.EveryWeeks);

        options.Schools["esdoorn"] = new PlatterSchoolOptions { EveryWeeks = 0 };
        Assert.Null(House(options).Offers(Esdoorn));
    }

    private static readonly PlatterSeal Seal = new(new EphemeralDataProtectionProvider());

    private static PlatterPolicy House(PlatterOptions options) => new(Options.Create(options));

    private PlatterHistory History(PlatterOptions options) => new(_store, Seal, House(options), _tips);

    private OfferReflection Offers(PlatterOptions options) =>
        new(new People([Sanne, Joost]), new PauseStore(_temp.Store), _store, House(options), _tips);

    private static async Task<IEnumerable<PersonId>> OfferedAsync(OfferReflection offers) =>
        (await offers.HandleAsync(
            Due(OfferReflection.Kind, Now), CancellationToken.None)).Messages.Select(message => new PersonId(message.Key.Recipient));

    private async Task CommitAsync(Outcome outcome)
    {
        foreach (var batch in outcome.Writes)
        {
            Assert.True((await _temp.Store.WriteAsync(batch, CancellationToken.None)).IsWritten);
        }
    }

    private static Request<T> Ask<T>(Person person, T payload) =>
        new(
            person,
            Esdoorn,
            Now,
            payload,
            new Origin(person.Id, new ConversationReference("a:1", "https://example.org/", ConversationKind.Personal), "1", Now, "2"));

    private static DueRequest Due(OccurrenceKind kind, Instant now) =>
        new(new Occurrence(kind, Esdoorn.Id, now.InUtc().Date, now), Esdoorn, now);

    private static Person Somebody(string id) =>
        new(
            new PersonId(id),
            id,
            Esdoorn.Id,
            "onderbouw",
            new[] { Role.Staff }.ToFrozenSet(),
            TermOfRounds.WholeWeek.ToFrozenSet(),
            Language.Dutch);

    private sealed class People(IReadOnlyList<Person> people) : IDirectory
    {
        public DirectorySnapshot? Current =>
            new("tenant", new[] { Esdoorn }.ToFrozenDictionary(s => s.Id), people.ToFrozenDictionary(p => p.Id), []);
    }
}

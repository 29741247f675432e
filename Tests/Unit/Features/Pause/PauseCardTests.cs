using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Pause;

/// <summary>Asking for a pause, changing it and ending it: what people see, and what is stored.</summary>
public sealed class PauseCardTests
{
    private const string Asks = "Even geen berichten?";
    private const string Pauses = "Ik laat je even met rust";
    private const string Group = "19:lunch@thread.v2";

    [Theory]
    [InlineData("pauze")]
    [InlineData("Pauze ")]
    [InlineData("pause")]
    public async Task Somebody_who_types_it_is_asked_until_when_from_today_to_a_year_ahead(string line)
    {
        await using var bot = await TestBot.StartAsync(staff: 1);

        var card = await bot.TypedAsync(bot.Staff[0], line);

        Assert.Contains(Asks, card, StringComparison.Ordinal);
        Assert.Contains("\"min\":\"2026-11-22\"", card, StringComparison.Ordinal);
        Assert.Contains("\"max\":\"2027-11-22\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain(PauseVerbs.End.Name, card, StringComparison.Ordinal);
        Assert.Null(await bot.StoredPauseAsync(bot.Staff[0]));
    }

    [Theory]
    [InlineData(PauseHouse.Today, "22 november 2026")]
    [InlineData("2026-11-23", "23 november 2026")]
    [InlineData("2027-01-08", "8 januari 2027")]
    [InlineData("2027-11-22", "22 november 2027")]
    public async Task Somebody_who_chooses_a_day_within_a_year_is_left_in_peace_until_it_and_can_change_or_end_that(string day, string said)
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];

        var card = await bot.PauseAsync(person, day);

        Assert.Contains($"Tot en met {said} stuur ik je niets.", card, StringComparison.Ordinal);
        Assert.Contains(PauseVerbs.Set.Name, card, StringComparison.Ordinal);
        Assert.Contains(PauseVerbs.End.Name, card, StringComparison.Ordinal);
        Assert.Equal(Day(day), await bot.StoredPauseAsync(person));
        Assert.Contains($"\"value\":\"{day}\"", await bot.TypedAsync(person, "pauze"), StringComparison.Ordinal);
    }

    /// <summary>What can come back out of the date field, or out of a hand that forges it, and the refusal.</summary>
    public static TheoryData<string?, string> NoDays => new()
    {
        { null, PauseRefusals.DateMissing.Code },
        { "", PauseRefusals.DateMissing.Code },
        { "morgen", CommonRefusals.DateUnreadable.Code },
        { "2026-02-30", CommonRefusals.DateUnreadable.Code },
        { "2027-1-8", CommonRefusals.DateUnreadable.Code },
        { "٢٠٢٦-١١-٢٧", CommonRefusals.DateUnreadable.Code },
        { "12026-11-27", CommonRefusals.DateUnreadable.Code },
        { "2026-11-21", PauseRefusals.DateInPast.Code },
        { "0001-01-01", PauseRefusals.DateInPast.Code },
        { "-9998-01-01", PauseRefusals.DateInPast.Code },
        { "2027-11-23", PauseRefusals.DateTooFar.Code },
        { "9999-12-31", PauseRefusals.DateTooFar.Code },
    };

    [Theory]
    [MemberData(nameof(NoDays))]
    public async Task What_is_no_day_within_a_year_is_refused_by_name_and_changes_nothing(string? day, string code)
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        var (fresh, paused) = (bot.Staff[0], bot.Staff[1]);
        await bot.PauseAsync(paused, "2026-12-01");
        var before = await bot.StoredPausesAsync();

        foreach (var person in new[] { fresh, paused })
        {
            var answer = await bot.PressAsync(person, PauseVerbs.Set, new PauseSet(day));

            Assert.Contains(Sentence(code), PauseHouse.Words(answer), StringComparison.Ordinal);
            Assert.Equal(code.StartsWith("pause.", StringComparison.Ordinal) ? "none" : code, bot.LastRefusal);
            Assert.IsType<Answer.Card>(answer); // With the day that was chosen, to choose another.
        }

        Assert.Equal(before, await bot.StoredPausesAsync());
    }

    [Theory]
    [InlineData("""{ "until": 20261127 }""")]
    [InlineData("""{ "until": { "year": 2026 } }""")]
    [InlineData("""[ "2026-11-27" ]""")]
    public async Task A_date_of_another_shape_is_not_understood_and_not_stored(string data)
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var before = await bot.StoredPausesAsync();
        using var forged = JsonDocument.Parse(data);

        var answer = await bot.ReceiveAsync(new Inbound.CardAction(bot.From(bot.Staff[0], "c1"), PauseVerbs.Set.Name, forged.RootElement));

        Assert.IsType<Answer.NotUnderstood>(answer);
        Assert.Equal(before, await bot.StoredPausesAsync());
    }

    [Theory]
    [InlineData("2026-12-18", "2026-12-04")]
    [InlineData("2026-12-04", "2026-12-18")]
    [InlineData("2026-12-04", "2026-12-04")]
    public async Task Whoever_pauses_twice_has_the_pause_that_was_asked_for_last(string first, string last)
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.PauseAsync(bot.Staff[0], first);

        var card = await bot.PauseAsync(bot.Staff[0], last);

        Assert.Contains(Pauses, card, StringComparison.Ordinal);
        Assert.Equal(Day(last), await bot.StoredPauseAsync(bot.Staff[0]));
    }

    [Fact]
    public async Task Whoever_ends_it_is_asked_anew_and_nothing_of_it_is_kept()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.PauseAsync(bot.Staff[0], "2026-12-18");

        var card = await bot.EndPauseAsync(bot.Staff[0]);

        Assert.Contains(Asks, card, StringComparison.Ordinal);
        Assert.Null(await bot.StoredPauseAsync(bot.Staff[0]));
        Assert.Contains(Asks, await bot.TypedAsync(bot.Staff[0], "pauze"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_card_does_what_it_says_once_more_and_no_harm()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        await bot.PauseAsync(person, "2026-12-18", card: "asking");
        await bot.EndPauseAsync(person, card: "pausing");
        bot.Time.Advance(Duration.FromMinutes(2)); // So that the same press is no mere repeat.

        Assert.Contains(Asks, await bot.EndPauseAsync(person, card: "pausing"), StringComparison.Ordinal);
        Assert.Null(await bot.StoredPauseAsync(person));

        Assert.Contains("18 december 2026", await bot.PauseAsync(person, "2026-12-18", card: "asking"), StringComparison.Ordinal);
        bot.Time.Advance(Duration.FromMinutes(2));
        Assert.Contains("18 december 2026", await bot.PauseAsync(person, "2026-12-18", card: "asking"), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 18), await bot.StoredPauseAsync(person));
    }

    [Fact]
    public async Task A_card_of_weeks_ago_with_a_day_that_has_passed_is_refused()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.PauseAsync(bot.Staff[0], "2026-11-27");
        await bot.ClockReachesAsync(TestBot.Monday.PlusWeeks(2), 9, 0);

        var refused = await bot.PauseAsync(bot.Staff[0], "2026-11-27");

        Assert.Contains(Sentence(PauseRefusals.DateInPast.Code), refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_two_devices_at_once_one_of_the_two_days_holds()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        for (var time = 0; time < 5; time++)
        {
            var cards = await Task.WhenAll(bot.PauseAsync(person, "2026-12-04"), bot.PauseAsync(person, "2026-12-18"));

            Assert.All(cards, card => Assert.Contains(Pauses, card, StringComparison.Ordinal));
            Assert.Contains(await bot.StoredPauseAsync(person), (LocalDate?[])[new(2026, 12, 4), new(2026, 12, 18)]);
            await Task.WhenAll(bot.EndPauseAsync(person), bot.EndPauseAsync(person));
            Assert.Null(await bot.StoredPauseAsync(person));
        }
    }

    [Fact]
    public async Task Whoever_ends_it_on_one_device_while_another_changes_it_has_what_came_last_and_no_error()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        for (var time = 0; time < 5; time++)
        {
            await bot.PauseAsync(person, "2026-12-04");

            var cards = await Task.WhenAll(bot.PauseAsync(person, "2026-12-18"), bot.EndPauseAsync(person));

            Assert.Contains(Pauses, cards[0], StringComparison.Ordinal);
            Assert.Contains(Asks, cards[1], StringComparison.Ordinal);
            Assert.Contains(await bot.StoredPauseAsync(person), (LocalDate?[])[null, new(2026, 12, 18)]);
        }
    }

    [Theory]
    [InlineData(nameof(ConversationKind.GroupChat))]
    [InlineData(nameof(ConversationKind.Channel))]
    public async Task Where_others_read_along_it_is_refused_and_nothing_of_the_pause_is_said(string place)
    {
        var kind = Enum.Parse<ConversationKind>(place);
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        await bot.PauseAsync(person, "2026-12-18");
        var before = await bot.StoredPausesAsync();

        await bot.ReceiveAsync(new Inbound.Typed(There(bot, person, kind), "pauze"));
        await bot.SettleAsync();
        string[] said =
        [
            bot.Teams.Delivered.Single(one => one.Conversation == Group).Card,
            await PressAsync(bot, person, kind, PauseVerbs.Set, new PauseSet("2026-12-04")),
            await PressAsync(bot, person, kind, PauseVerbs.End, new NoPayload()),
        ];

        var where = CommonRefusals.OnlyInPersonalChat.Sentence.Dutch.Split(". ")[^1];
        Assert.All(said, words => Assert.Contains(where, words, StringComparison.Ordinal));
        Assert.All(said, words => Assert.DoesNotContain("december", words, StringComparison.Ordinal));
        Assert.Equal(before, await bot.StoredPausesAsync());
    }

    [Fact]
    public async Task My_data_names_the_pause_and_erasing_leaves_it_until_it_is_ended()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        var (person, other) = (bot.Staff[0], bot.Staff[1]);
        await bot.PauseAsync(person, "2026-12-18");
        await bot.PauseAsync(other, "2026-12-04");

        var shown = await bot.TypedAsync(person, "mijn gegevens");
        Assert.Contains("Je pauze", shown, StringComparison.Ordinal);
        Assert.Contains("Geen berichten tot en met vrijdag 18 december.", shown, StringComparison.Ordinal);
        Assert.Contains(
            "vrijdag 18 december",
            PauseHouse.Words(await bot.PressAsync(person, MyDataVerbs.Export, new NoPayload())),
            StringComparison.Ordinal);
        await bot.PressAsync(person, MyDataVerbs.ConfirmDelete, new NoPayload());
        Assert.Contains("Je pauze", await bot.TypedAsync(person, "mijn gegevens"), StringComparison.Ordinal);

        await bot.EndPauseAsync(person);
        Assert.DoesNotContain("Je pauze", await bot.TypedAsync(person, "mijn gegevens"), StringComparison.Ordinal);
        Assert.Null(await bot.StoredPauseAsync(person));
        Assert.Equal(new LocalDate(2026, 12, 4), await bot.StoredPauseAsync(other));
    }

    [Fact]
    public async Task Somebody_who_does_not_pause_finds_nothing_about_it_in_their_own_data()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);

        Assert.DoesNotContain("Je pauze", await bot.TypedAsync(bot.Staff[0], "mijn gegevens"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weekly_erasing_takes_a_pause_the_monday_after_its_last_day_and_not_on_it()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        var (sunday, monday) = (bot.Staff[0], bot.Staff[1]);
        await bot.PauseAsync(sunday, "2026-12-13");
        await bot.PauseAsync(monday, "2026-12-14");

        await bot.ClockGoesOnToAsync(new LocalDate(2026, 12, 14));
        Assert.Null(await bot.StoredPauseAsync(sunday));
        Assert.NotNull(await bot.StoredPauseAsync(monday));
        await bot.ClockGoesOnToAsync(new LocalDate(2026, 12, 21));

        Assert.Empty(await bot.StoredPausesAsync());
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static Origin There(TestBot bot, Person person, ConversationKind kind) => bot.From(person, "card") with
    {
        Conversation = new ConversationReference(Group, "https://smba.trafficmanager.net/emea/", kind),
    };

    private static async Task<string> PressAsync<TPayload>(
        TestBot bot, Person person, ConversationKind kind, CardVerb<TPayload> verb, TPayload payload) =>
        PauseHouse.Words(await bot.ReceiveAsync(new Inbound.CardAction(
            There(bot, person, kind), verb.Name, JsonSerializer.SerializeToElement(payload, verb.Shape))));

    /// <summary>What the card says, up to the first quotation mark: figures do not tell which refusal of a pause it was.</summary>
    private static string Sentence(string code) =>
        Declared.Refusals.Single(refusal => refusal.Code == code).Sentence.Dutch.Split('“')[0].Trim();
}

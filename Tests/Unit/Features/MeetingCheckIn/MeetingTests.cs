using System.Text.Json.Nodes;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>A team begins its meeting with one question; everybody there answers with one press and sees the group's picture.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task Eight_people_answer_on_one_card_and_see_their_weather_when_somebody_asks_for_it()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        Assert.Contains("Welk weer past vandaag bij jou?", house.Card, StringComparison.Ordinal);
        Assert.Contains("Nog niemand heeft geantwoord.", house.Card, StringComparison.Ordinal);
        string[] weathers = ["sunny", "sunny", "partlyCloudy", "rainy", "sunny", "stormy"];
        foreach (var (person, weather) in house.Bot.Staff.Zip(weathers))
        {
            Assert.Equal("Dank je wel. Je antwoord telt mee.", Said(await house.AnswerAsync(person, weather)));
        }

        // Two guests, whom no directory knows.
        Assert.Equal("Dank je wel. Je antwoord telt mee.", Said(await house.AnswerAsync(house.Guest(1), "cloudy")));
        Assert.Equal("Dank je wel. Je antwoord telt mee.", Said(await house.AnswerAsync(house.Guest(2), "sunny")));
        await house.Bot.SettleAsync();
        Assert.Contains("Tot nu toe: 8 antwoorden.", house.Card, StringComparison.Ordinal);

        Assert.StartsWith("De check-in sluit.", Said(await house.ShowAsync(house.Bot.Staff[3])), StringComparison.Ordinal);

        Assert.Contains("In totaal 8 antwoorden.", house.Card, StringComparison.Ordinal);
        Assert.Equal("Zonnig 4, Half bewolkt 1, Bewolkt 1, Regen 1, Storm 1", FiguresOn(house.Card));
        Assert.DoesNotContain("Action.Execute", house.Card, StringComparison.Ordinal);
        Assert.Single(house.Bot.Teams.Delivered, one => one.Conversation == MeetingHouse.Group);
    }

    [Fact]
    public async Task As_long_as_it_is_open_no_card_says_what_anybody_chose()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(7);
        foreach (var person in house.Bot.Staff)
        {
            await house.AnswerAsync(person, "stormy");
        }

        await house.Bot.SettleAsync();
        Assert.All(
            house.Bot.Teams.Updated,
            one => Assert.True(!one.Card.Contains("Chart", StringComparison.Ordinal) && Counted(one.Card) == Counted(house.Card)));

        static int Counted(string card) => card.Split("Storm").Length;
    }

    [Fact]
    public async Task After_half_an_hour_it_closes_by_itself_and_with_four_answers_nobody_learns_even_how_many()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(5, "emoji");
        foreach (var person in house.Bot.Staff.Take(4))
        {
            await house.AnswerAsync(person, "cheerful");
        }

        house.Bot.Time.Advance(TimeSpan.FromMinutes(31));
        await house.Bot.SettleAsync();

        Assert.Contains("Te weinig antwoorden om te laten zien", house.Card, StringComparison.Ordinal);
        Assert.DoesNotContain("4", house.Card.Replace("1.4", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("", await GoneAsync(house));
    }

    [Fact]
    public async Task When_nearly_all_chose_the_same_the_card_says_so_and_neither_counts_nor_what()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(8);
        foreach (var (person, number) in house.Bot.Staff.Select((person, number) => (person, number)))
        {
            await house.AnswerAsync(person, number < 7 ? "stormy" : "sunny");
        }

        await house.ShowAsync();

        Assert.Contains("Jullie antwoorden lagen dicht bij elkaar", house.Card, StringComparison.Ordinal);
        Assert.DoesNotContain("Storm", house.Card, StringComparison.Ordinal);
        Assert.DoesNotContain("7", house.Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_closing_nothing_is_kept_of_it()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        foreach (var person in house.Bot.Staff)
        {
            await house.AnswerAsync(person, "sunny");
        }

        await house.ShowAsync();

        Assert.Equal("", await GoneAsync(house));
        Assert.DoesNotContain(house.Bot.Stored(), row => row.StartsWith("Meetings", StringComparison.Ordinal));
        await house.OfferAsync();
        await house.BeginAsync("laugh");
        Assert.Contains("Waar moest je vandaag om lachen?", house.Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_again_is_told_that_it_counts_and_is_counted_once()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        await house.AnswerAsync(house.Bot.Staff[0], "sunny");
        Assert.StartsWith(
            "Je antwoord telt al mee.", Said(await house.AnswerAsync(house.Bot.Staff[0], "rainy")), StringComparison.Ordinal);
        Assert.StartsWith(
            "Je antwoord telt al mee.",
            Said(await house.AnswerAsync(house.Bot.Staff[0] with { Id = new(house.Bot.Staff[0].Id.Value.ToUpperInvariant()) }, "rainy")),
            StringComparison.Ordinal);
        await house.Bot.SettleAsync();

        Assert.Contains("Tot nu toe: 1 antwoord.", house.Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_in_the_own_chat_are_the_check_in_of_the_week()
    {
        await using var house = await MeetingHouse.WithStaffAsync(3);
        await house.Bot.TypeAsync(house.Bot.Staff[0], "check-in");

        Assert.Contains("Er is nu geen check-in open", house.Bot.CardsTo(house.Bot.Staff[0])[^1], StringComparison.Ordinal);
        await house.OfferAsync(there: "19:onderbouw@thread.tacv2;messageid=17");
        Assert.Contains(
            "Begin met een check-in",
            house.Bot.Teams.Delivered.Last(one => one.Conversation == "19:onderbouw@thread.tacv2;messageid=17").Card,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_while_it_is_open_names_nobody_and_is_always_as_long()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        var before = await LengthAsync(house);
        foreach (var person in house.Bot.Staff)
        {
            await house.AnswerAsync(person, "sunny");
        }

        var stored = await house.StoredAsync();
        Assert.All(house.Bot.Staff, person => Assert.DoesNotContain(person.Id.Value, stored, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("sunny", stored, StringComparison.Ordinal);
        Assert.Equal(before, await LengthAsync(house));
    }

    [Fact]
    public async Task A_guest_who_answers_leaves_no_trace_in_the_store_or_the_log()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        var guest = house.Guest(77);
        await house.AnswerAsync(guest, "sunny");
        await house.AnswerAsync(guest, "hail");
        await house.ShowAsync(guest);
        Assert.Empty(Traces(house.Bot, guest.Id.Value));
        Assert.NotEmpty(Traces(house.Bot, MeetingHouse.Group));
        await house.ShowAsync();

        Assert.Equal("", await GoneAsync(house));
        Assert.Empty(Traces(house.Bot, guest.Id.Value));
    }

    private static List<string> Traces(TestBot bot, string of) =>
    [
        .. bot.Log.Where(line => line.Contains(of, StringComparison.OrdinalIgnoreCase)),
        .. Directory.GetFiles(bot.StoreFolder, "welbevinden*").Where(file => Holds(file, of)),
    ];

    private static bool Holds(string file, string words)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return System.Text.Encoding.Latin1.GetString(copy.ToArray()).Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    internal static string Said(Answer answer) => answer is Answer.Message said ? said.Sentence : answer.GetType().Name;

    /// <summary>The figures of the plain fallback: "Zonnig 4, Storm 1".</summary>
    internal static string FiguresOn(string card) => string.Join(
        ", ",
        JsonNode.Parse(card)!["body"]!.AsArray()
            .Select(element => element!["fallback"]?["facts"])
            .OfType<JsonArray>()
            .SelectMany(facts => facts)
            .Select(fact => $"{fact!["title"]!.ToString().Split(' ', 2)[1]} {fact["value"]}"));

    /// <summary>Waits for the erasing, which comes a few seconds after closing.</summary>
    internal static async Task<string> GoneAsync(MeetingHouse house)
    {
        house.Bot.Time.Advance(TimeSpan.FromSeconds(5));
        await house.Bot.SettleAsync();
        var outbox = (await house.Bot.StoredAsync(Schema.Outbox, "meeting")) + house.Meeting;
        Assert.EndsWith(house.Meeting, outbox, StringComparison.Ordinal);
        return await house.StoredAsync();
    }

    private static async Task<int> LengthAsync(MeetingHouse house) =>
        (await house.Bot.Get<Welbevinden.Storage.Tables.ITableStore>().GetAsync(
            Schema.Meetings,
            new(Welbevinden.Storage.Features.MeetingCheckIn.MeetingId.PlaceOf(MeetingHouse.Group), "meeting"),
            CancellationToken.None))!.Values.Bytes("sealed").Length;
}

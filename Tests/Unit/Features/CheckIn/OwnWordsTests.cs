using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// What people add to an answer: own words, which nobody gets before their writer shares them and the core team has read them, and what
/// they need.
/// </summary>
public sealed class OwnWordsTests
{
    [Fact]
    public async Task What_somebody_types_is_shown_to_them_and_not_kept()
    {
        await using var bot = await OpenAsync(12);
        var receipt = await bot.ThankedAsync(0);
        var before = await bot.EverythingAsync();

        var look = await bot.LookAsync(0, receipt, "  Samen\tlachen ‮ ");

        Assert.Contains("Samen lachen", Json(look), StringComparison.Ordinal);
        Assert.Equal(before, await bot.EverythingAsync());
    }

    [Fact]
    public async Task A_name_of_somebody_at_school_is_shown_to_the_writer_first()
    {
        await using var bot = await OpenAsync(12);
        var name = bot.Staff[3].Name.Split(' ')[0];

        var look = Json(await bot.LookAsync(0, await bot.ThankedAsync(0), $"Dank aan {name.ToUpperInvariant()}!"));

        Assert.Contains("de naam van iemand van school", look, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "de naam van iemand van school",
            Json(await bot.LookAsync(1, await bot.ThankedAsync(1), "Dank aan iedereen van de sectie")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_shared_texts_are_read_by_the_core_team_and_reach_everybody_but_the_one_that_was_left_out()
    {
        await using var bot = await OpenAsync(12);
        await bot.ShareAllAsync(10);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 16, 0);
        Assert.DoesNotContain(bot.Staff.Where(person => !person.Has(Role.CoreTeam)).SelectMany(bot.CardsTo), HasText);
        var review = bot.CardsTo(bot.Lead)[^1];
        var leftOut = NumberOf(review, "tekst nummer 7");

        await bot.PressAsync(bot.Lead, CheckInVerbs.Publish, new CheckInPublish(Round, "We maken er ruimte voor.", leftOut));
        await bot.SettleAsync();

        Assert.All(bot.Staff, person => Assert.Contains("We maken er ruimte voor.", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.All(bot.Staff, person => Assert.Contains("tekst nummer 3", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.All(bot.Staff, person => Assert.DoesNotContain("tekst nummer 7", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.Empty(await bot.WordsAsync());
    }

    [Fact]
    public async Task Nine_shared_texts_are_seen_by_nobody_and_erased()
    {
        await using var bot = await OpenAsync(12);
        await bot.ShareAllAsync(9);

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 16, 0);
        await bot.PressAsync(bot.Lead, CheckInVerbs.Publish, new CheckInPublish(Round));
        await bot.SettleAsync();

        Assert.DoesNotContain(bot.Staff.SelectMany(bot.CardsTo), HasText);
        Assert.Empty((await bot.RoundAsync()).Words);
        Assert.Empty(await bot.WordsAsync());
    }

    [Fact]
    public async Task Without_the_core_team_the_figures_go_out_at_noon_of_the_next_school_day_and_no_words()
    {
        await using var bot = await OpenAsync(12);
        await bot.ShareAllAsync(10);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 16, 0);
        Assert.Equal(RoundState.Closed, (await bot.RoundAsync()).State);

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 12, 0);

        Assert.Equal(RoundState.Published, (await bot.RoundAsync()).State);
        Assert.All(bot.Staff, person => Assert.Contains(
            bot.CardsTo(person), card => card.Contains("Een geslaagde werkdag, volgens het team", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Staff.Where(person => !person.Has(Role.CoreTeam)).SelectMany(bot.CardsTo), HasText);
        Assert.Empty(await bot.WordsAsync());
    }

    [Fact]
    public async Task Words_can_be_taken_back_and_shared_again_and_a_lost_reply_shares_them_once()
    {
        await using var bot = await OpenAsync(12);
        var receipt = await bot.ThankedAsync(0);
        await bot.ShareAsync(0, receipt, "Eerste tekst");

        var shared = await bot.ShareAsync(0, receipt, "Eerste tekst");
        Assert.Equal(["Eerste tekst"], await bot.SharedAsync());

        var gone = await bot.PressAsync(bot.Staff[0], CheckInVerbs.TakeBack, Share(bot, 0, CheckInRound.ReceiptOn(shared), null));
        Assert.Empty(await bot.SharedAsync());
        await bot.ShareAsync(0, CheckInRound.ReceiptOn(gone), "Tweede tekst");
        Assert.Equal(["Tweede tekst"], await bot.SharedAsync());
        Assert.Equal(1, (await bot.TallyAsync()).Answered);
    }

    [Fact]
    public async Task Who_skips_after_all_takes_words_and_needs_along()
    {
        await using var bot = await OpenAsync(12);
        var shared = CheckInRound.ReceiptOn(await bot.ShareAsync(0, await bot.ThankedAsync(0), "Een tekst"));
        var needs = await bot.PressAsync(bot.Staff[0], CheckInVerbs.Needs, new CheckInMore(Round, bot.Staff[0].Id.Value, shared, "time"));
        Assert.Equal((1, 1), ((await bot.TallyAsync()).NeedsAnswered, (await bot.TallyAsync()).Needs["time"]));

        await bot.ChangeAsync(bot.Staff[0], CheckInRound.ReceiptOn(needs), "skip");

        Assert.Equal((0, 0), ((await bot.TallyAsync()).Answered, (await bot.TallyAsync()).NeedsAnswered));
        Assert.Empty(await bot.SharedAsync());
    }

    [Fact]
    public async Task A_skip_is_thanked_for_reminds_nobody_and_is_no_answer()
    {
        await using var bot = await OpenAsync(6);
        await bot.AnswerAsync(bot.Staff[0], "skip");
        foreach (var person in bot.Staff.Skip(1).Take(4))
        {
            await bot.AnswerAsync(person, "quiet");
        }

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        Assert.Single(bot.CardsTo(bot.Staff[0]));
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 16, 0);

        Assert.Null((await bot.RoundAsync()).Published);
    }

    [Fact]
    public async Task Needs_are_published_from_five_on_and_can_be_changed()
    {
        await using var bot = await OpenAsync(12);
        for (var number = 0; number < 8; number++)
        {
            var card = await bot.NeedsAsync(number, await bot.ThankedAsync(number), "time;talks,time");
            await bot.NeedsAsync(number, CheckInRound.ReceiptOn(card), number < 4 ? "talks,thinking" : "instruments,thinking");
        }

        await bot.CloseEarlyAsync();

        var round = await bot.RoundAsync();
        Assert.Equal((8, 4, 4), (round.NeedsAnswered, round.Needs!["talks"], round.Needs["instruments"]));
        Assert.DoesNotContain("thinking", round.Needs.Keys, StringComparer.Ordinal);
        Assert.DoesNotContain("time", round.Needs.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Needs_of_four_are_kept_by_nobody()
    {
        await using var bot = await OpenAsync(12);
        for (var number = 0; number < 6; number++)
        {
            var receipt = await bot.ThankedAsync(number);
            await bot.NeedsAsync(number, receipt, number < 4 ? "time" : "");
        }

        await bot.CloseEarlyAsync();

        var round = await bot.RoundAsync();
        Assert.Equal((6, 0), (round.Answered, round.NeedsAnswered));
        Assert.Null(round.Needs);
    }

    /// <summary>What must not be taken, and the refusal.</summary>
    public static TheoryData<string, string> Refusals => new()
    {
        { "nothing written", CheckInRefusals.WordsEmpty.Code },
        { "too much written", CheckInRefusals.WordsTooLong.Code },
        { "words where none are asked", CheckInRefusals.NoWordsHere.Code },
        { "words of a colleague's card", CheckInRefusals.NotYourCard.Code },
        { "words with a made-up receipt", CheckInRefusals.ReceiptInvalid.Code },
        { "words with an old receipt", CheckInRefusals.ReceiptInvalid.Code },
        { "words after closing", CheckInRefusals.RoundClosed.Code },
        { "words after a skip", CheckInRefusals.SkippedNothingToAdd.Code },
        { "a need that does not exist", CheckInRefusals.UnknownNeed.Code },
        { "an answer of another form", CheckInRefusals.UnknownOption.Code },
        { "the outcome before closing", CheckInRefusals.NotClosedYet.Code },
        { "a sentence that is too long", CheckInRefusals.SentenceTooLong.Code },
        { "leaving out what is not there", CheckInRefusals.NotOnList.Code },
        { "the outcome a second time", CheckInRefusals.AlreadyPublished.Code },
        { "a form that does not exist", CheckInRefusals.UnknownForm.Code },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Is_not_taken(string what, string code)
    {
        await using var bot = await OpenAsync(6, what == "words where none are asked" ? "emoji" : "workday");
        var receipt = await bot.ThankedAsync(0, what == "words where none are asked" ? "tired" : "quiet");
        var press = await PrepareAsync(bot, what, receipt);
        var before = await bot.EverythingAsync();

        var answer = await press();

        Assert.Equal(code, bot.LastRefusal);
        Assert.IsNotType<Answer.Done>(answer);
        Assert.Equal(before, await bot.EverythingAsync());
    }

    private static async Task<Func<Task<Answer>>> PrepareAsync(TestBot bot, string what, string receipt)
    {
        switch (what)
        {
            case "words with an old receipt":
                await bot.ChangeAsync(bot.Staff[0], CheckInRound.ReceiptOn(await bot.ChangeAsync(bot.Staff[0], receipt, "seen")), "learnt");
                break;
            case "words after a skip":
                receipt = CheckInRound.ReceiptOn(await bot.ChangeAsync(bot.Staff[0], receipt, "skip"));
                break;
            case "words after closing" or "the outcome a second time":
                await bot.CloseEarlyAsync();
                break;
            case "a form that does not exist":
                await bot.CloseEarlyAsync();
                await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 9, 0);
                break;
            case "a sentence that is too long" or "leaving out what is not there":
                await bot.AnswerAllAsync("seen", "seen", "quiet", "quiet", "learnt");
                await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 16, 0);
                break;
        }

        return what switch
        {
            "nothing written" => () => bot.LookAsync(0, receipt, " \t\u200B "),
            "too much written" => () => bot.ShareAsync(0, receipt, new string('x', 81)),
            "words of a colleague's card" => () => bot.PressAsync(bot.Staff[1], CheckInVerbs.Share, Share(bot, 0, receipt, "x")),
            "words with a made-up receipt" => () => bot.ShareAsync(0, "CfDJ8-made-up", "x"),
            "a need that does not exist" => () => bot.NeedsAsync(0, receipt, "time,holiday"),
            "an answer of another form" => () => bot.ChangeAsync(bot.Staff[0], receipt, "sunny"),
            "the outcome before closing" or "the outcome a second time" => () => bot.PressAsync(
                bot.Lead, CheckInVerbs.Publish, new CheckInPublish(Round)),
            "a sentence that is too long" => () => bot.PressAsync(
                bot.Lead, CheckInVerbs.Publish, new CheckInPublish(Round, new string('x', 241))),
            "leaving out what is not there" => () => bot.PressAsync(
                bot.Lead, CheckInVerbs.Publish, new CheckInPublish(Round, LeftOut: "0")),
            "a form that does not exist" => () => bot.PressAsync(
                bot.Lead, CheckInVerbs.Start, new CheckInStart(Some.School.Value, "2026-11-24", "horoscope")),
            _ => () => bot.ShareAsync(0, receipt, "x"),
        };
    }

    private static string Round => CheckInRound.MondaysRound.Value;

    private static Task<TestBot> OpenAsync(int staff, string form = "workday") => OwnWords.OpenAsync(staff, form);

    private static CheckInShare Share(TestBot bot, int number, string receipt, string? words) =>
        new(Round, bot.Staff[number].Id.Value, receipt, words);

    private static string Json(Answer answer) => CardJson.ToJson(Assert.IsType<Answer.Card>(answer).Content);

    private static bool HasText(string card) => card.Contains("tekst nummer", StringComparison.Ordinal);

    private static string NumberOf(string review, string text)
    {
        using var card = JsonDocument.Parse(review);
        return Choices(card.RootElement).Single(choice => choice.Title == text).Value;
    }

    private static IEnumerable<(string Title, string Value)> Choices(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("title", out var title) && element.TryGetProperty("value", out var value)
            && value.ValueKind == JsonValueKind.String => [(title.GetString()!, value.GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Choices(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Choices),
        _ => [],
    };
}

/// <summary>What people do in a round of the working day.</summary>
internal static class OwnWords
{
    public static async Task<TestBot> OpenAsync(int staff, string form)
    {
        var bot = await TestBot.StartAtAsync(
            Some.SchoolFile(staff), new Dictionary<string, string?>(StringComparer.Ordinal) { ["CheckIn:Form"] = form });
        await bot.PressAsync(
            bot.Newcomer, Welbevinden.Cards.Features.Pause.PauseVerbs.Set, new Welbevinden.Cards.Features.Pause.PauseSet("2026-12-25"));
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        return bot;
    }

    public static async Task<string> ThankedAsync(this TestBot bot, int number, string option = "quiet") =>
        CheckInRound.ReceiptOn(await bot.AnswerAsync(bot.Staff[number], option));

    public static Task<Answer> LookAsync(this TestBot bot, int number, string receipt, string words) =>
        Later(bot).PressAsync(
            bot.Staff[number],
            CheckInVerbs.Words,
            new CheckInMore(CheckInRound.MondaysRound.Value, bot.Staff[number].Id.Value, receipt, Words: words));

    public static Task<Answer> NeedsAsync(this TestBot bot, int number, string receipt, string needs) =>
        Later(bot).PressAsync(
            bot.Staff[number],
            CheckInVerbs.Needs,
            new CheckInMore(CheckInRound.MondaysRound.Value, bot.Staff[number].Id.Value, receipt, needs));

    public static Task<Answer> ShareAsync(this TestBot bot, int number, string receipt, string words) =>
        Later(bot).PressAsync(
            bot.Staff[number],
            CheckInVerbs.Share,
            new CheckInShare(CheckInRound.MondaysRound.Value, bot.Staff[number].Id.Value, receipt, words));

    /// <summary>The first of the staff each share "tekst nummer n".</summary>
    public static async Task ShareAllAsync(this TestBot bot, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await bot.ShareAsync(number, await bot.ThankedAsync(number), $"tekst nummer {number}");
        }
    }

    public static Task<IReadOnlyList<string>> SharedAsync(this TestBot bot) =>
        bot.Get<SharedWords>().AllAsync(CheckInRound.MondaysRound, CancellationToken.None);

    public static async Task<IReadOnlyList<WordsRecord>> WordsAsync(this TestBot bot) =>
    [
        .. (await bot.Get<CheckInStore>().WordsAsync(CheckInRound.MondaysRound, CancellationToken.None)).Where(row => row.ETag is not null),
    ];

    /// <summary>Everything that is stored of the round: tally, participations, the round itself and the words.</summary>
    public static async Task<string> EverythingAsync(this TestBot bot) => string.Join(
        '\n',
        await bot.StoredRoundAsync(),
        await bot.StoredAsync(Schema.CheckIn, "rounds|esdoorn"),
        string.Join(',', (await bot.WordsAsync()).Select(row => $"{row.Number} {row.ETag}")));

    /// <summary>Minutes later, so that a press does not count as a repeat of the one before.</summary>
    private static TestBot Later(TestBot bot)
    {
        bot.Time.Jump(bot.Time.Now + Duration.FromMinutes(2));
        return bot;
    }
}

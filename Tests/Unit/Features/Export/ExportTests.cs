using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Export;

/// <summary>People download outcomes as a file, with Teams' own consent card, through the entrances of the real bot.</summary>
public sealed class ExportTests
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    private const string Info = "application/vnd.microsoft.teams.card.file.info";

    [Fact]
    public async Task The_core_team_allows_a_file_and_finds_the_published_figures_in_it()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var context = await bot.AskAsync(bot.Lead);
        Assert.Contains(Consent, bot.CardsTo(bot.Lead)[^1]);
        Assert.Empty(bot.Teams.Drive.Uploads);

        await bot.AllowAsync(bot.Lead, context);

        var (_, text) = Assert.Single(bot.Teams.Drive.Uploads);
        string[] lines = [
            "\uFEFFRonde;Gevraagd;Antwoorden;Vraag;Antwoord;Aantal;Opmerking",
            .. new[] { "Zonnig;3", "Half bewolkt;0", "Bewolkt;2", "Regen;1", "Storm;1" }.Select(
                answer => $"2026-11-23;7;7;Welk weer past vandaag bij jou?;{answer};"),
            "",
        ];
        Assert.Equal(string.Join("\r\n", lines), text);
        Assert.Contains(Info, bot.CardsTo(bot.Lead)[^1]);
        Assert.Contains("place-1.csv", bot.CardsTo(bot.Lead)[^1]);
    }

    [Theory]
    [InlineData("19:onderbouw@thread.tacv2", "Channel")]
    [InlineData("19:overleg@thread.v2", "GroupChat")]
    public async Task A_file_is_allowed_in_the_own_chat_only(string conversation, string kind)
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var context = await bot.AskAsync(bot.Lead);
        var there = new ConversationReference(conversation, "https://smba.trafficmanager.net/emea/", Enum.Parse<ConversationKind>(kind));
        var room = new UploadPlace(
            "https://school-my.sharepoint.com/upload/1", "https://school-my.sharepoint.com/1.csv", "1", "csv", "1.csv");

        await bot.ReceiveAsync(
            new Inbound.FileAnswered(bot.From(bot.Lead, "consent-card") with { Conversation = there }, new FileAnswer(context, room)));
        await bot.SettleAsync();

        Assert.Empty(bot.Teams.Drive.Uploads);
        Assert.Equal("common.onlyInPersonalChat", bot.LastRefusal);
    }

    [Fact]
    public async Task What_is_kept_of_an_offer_holds_no_figure_and_no_address()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        await bot.AllowAsync(bot.Lead, await bot.AskAsync(bot.Lead));

        var stored = await bot.StoredAsync(Schema.Exports, "esdoorn|2026-11-23");

        var names = stored[(stored.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ").Select(value => value.Split('=')[0]);
        Assert.Equal("busyUntil format kind parameters state", string.Join(' ', names));
        Assert.DoesNotContain("sharepoint", stored);
    }

    [Fact]
    public async Task A_file_that_is_allowed_twice_goes_up_once_and_the_second_time_is_told_so()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var context = await bot.AskAsync(bot.Lead);
        await bot.AllowAsync(bot.Lead, context);

        await bot.AllowAsync(bot.Lead, context, "place-2");

        Assert.Single(bot.Teams.Drive.Uploads);
        Assert.Equal(ExportRefusals.AlreadyDone.Code, bot.LastRefusal);
    }

    [Fact]
    public async Task Ten_answers_at_the_same_moment_bring_one_file()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var context = await bot.AskAsync(bot.Lead);
        bot.Teams.Drive.Answer = async () =>
        {
            await Task.Delay(200);
            return new UploadResult.Stored();
        };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => bot.AllowAsync(bot.Lead, context, $"place-{number}")));

        Assert.Single(bot.Teams.Drive.Uploads);
        Assert.Single(bot.CardsTo(bot.Lead), card => card.Contains(Info));
    }

    [Fact]
    public async Task Who_declines_hears_that_nothing_was_made_and_can_still_allow_it()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var context = await bot.AskAsync(bot.Lead);

        await bot.DeclineAsync(bot.Lead, context);
        Assert.Empty(bot.Teams.Drive.Uploads);
        Assert.Contains(ExportTexts.Declined.Dutch, bot.CardsTo(bot.Lead)[^1]);

        await bot.AllowAsync(bot.Lead, context);
        Assert.Single(bot.Teams.Drive.Uploads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_fails_gives_a_card_with_a_retry_and_loses_nothing(bool expired)
    {
        await using var bot = await OfferedFile.PublishedAsync();
        bot.Teams.Drive.Answer = () => Task.FromResult<UploadResult>(
            expired ? new UploadResult.Expired(404) : new UploadResult.Failed("500"));
        var context = await bot.AskAsync(bot.Lead);

        await bot.AllowAsync(bot.Lead, context);
        var card = bot.CardsTo(bot.Lead)[^1];
        Assert.Contains(expired ? ExportTexts.Expired.Dutch : ExportTexts.Failed.Dutch, card);
        Assert.Contains("export.offer", card);

        bot.Teams.Drive.Answer = () => Task.FromResult<UploadResult>(new UploadResult.Stored());
        await bot.AllowAsync(bot.Lead, await bot.AskAsync(bot.Lead), "place-2");
        Assert.Contains(Info, bot.CardsTo(bot.Lead)[^1]);
    }

    [Fact]
    public async Task A_place_that_is_not_OneDrive_gets_nothing()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        bot.Teams.Drive.Answer = () => Task.FromResult<UploadResult>(new UploadResult.HostRefused());

        await bot.AllowAsync(bot.Lead, await bot.AskAsync(bot.Lead));

        Assert.Equal(ExportRefusals.PlaceRefused.Code, bot.LastRefusal);
        Assert.DoesNotContain(bot.CardsTo(bot.Lead), card => card.Contains(Info));
    }

    [Fact]
    public async Task Somebody_outside_the_core_team_is_offered_nothing_and_cannot_use_the_offer_of_another()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var colleague = bot.Staff[0];
        await bot.PressAsync(colleague, ExportVerbs.Offer, new ExportAsk("checkin.rounds", "", ExportFormat.Csv));
        Assert.Equal(ExportRefusals.NothingThere.Code, bot.LastRefusal);

        await bot.AllowAsync(colleague, await bot.AskAsync(bot.Lead));

        Assert.Equal(ExportRefusals.OfferGone.Code, bot.LastRefusal);
        Assert.Empty(bot.Teams.Drive.Uploads);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-23.")]
    [InlineData("2026-13-45.abc")]
    [InlineData("2026-11-23.../x")]
    [InlineData("2026-11-23.abcdef")]
    public async Task A_context_that_is_not_of_ours_is_an_offer_that_is_gone(string context)
    {
        await using var bot = await TestBot.StartAsync(staff: 1);

        await bot.AllowAsync(bot.Lead, context);

        Assert.Equal(ExportRefusals.OfferGone.Code, bot.LastRefusal);
    }

    [Fact]
    public async Task A_round_with_too_few_answers_has_no_figure_in_the_file()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 7);
        await bot.AnswerAllAsync("sunny", "stormy", "rainy", "cloudy");
        await bot.CloseEarlyAsync();

        await bot.AllowAsync(bot.Lead, await bot.AskAsync(bot.Lead));

        Assert.EndsWith(
            "2026-11-23;;;Welk weer past vandaag bij jou?;;;Geen uitkomst om te laten zien\r\n",
            Assert.Single(bot.Teams.Drive.Uploads).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_published_there_is_nothing_to_take_along()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 7);
        await bot.AnswerAllAsync("sunny", "sunny", "sunny", "sunny", "sunny");

        await bot.TypeAsync(bot.Lead, "export");
        Assert.Contains(ExportTexts.Nothing.Dutch, bot.CardsTo(bot.Lead)[^1]);

        await bot.PressAsync(bot.Lead, ExportVerbs.Offer, new ExportAsk("checkin.rounds", "", ExportFormat.Html));
        Assert.Equal(ExportRefusals.NothingThere.Code, bot.LastRefusal);
    }

    [Fact]
    public async Task Results_offer_the_file_to_the_core_team_only()
    {
        await using var bot = await OfferedFile.PublishedAsync();

        await bot.TypeAsync(bot.Lead, "resultaten");
        await bot.TypeAsync(bot.Staff[0], "resultaten");

        Assert.Contains(bot.CardsTo(bot.Lead), card => card.Contains("export.offer"));
        Assert.DoesNotContain(bot.CardsTo(bot.Staff[0]), card => card.Contains("export.offer"));
    }

    [Fact]
    public async Task An_offer_shows_in_my_data_and_is_forgotten_after_a_week()
    {
        await using var bot = await OfferedFile.PublishedAsync();
        var context = await bot.AskAsync(bot.Lead);
        await bot.TypeAsync(bot.Lead, "mijn gegevens");
        Assert.Contains("Een bestand dat je vroeg op maandag 23 november", bot.CardsTo(bot.Lead)[^1]);

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(8), 0, 1);

        Assert.Equal("", await bot.StoredAsync(Schema.Exports, "esdoorn|2026-11-23"));
        await bot.AllowAsync(bot.Lead, context);
        Assert.Equal(ExportRefusals.OfferGone.Code, bot.LastRefusal);
    }
}

using System.Text.Json;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>What people do in the round of Monday, and what is stored of it.</summary>
internal static class CheckInRound
{
    public static RoundId MondaysRound { get; } = CheckInKeys.RoundOf(Some.School, TestBot.Monday);

    public static Task<Answer> AnswerAsync(this TestBot bot, Person person, string weather, string? card = null) =>
        bot.PressAsync(person, CheckInVerbs.Answer, new CheckInAnswer(MondaysRound.Value, person.Id.Value, weather), card);

    /// <summary>
    /// Presses a weather on a question that somebody got, with whatever that card carries; minutes later, so that it does not count as a
    /// repeat.
    /// </summary>
    public static async Task<Answer> AnswerOnAsync(this TestBot bot, Person person, string card, string weather)
    {
        bot.Time.Jump(bot.Time.Now + Duration.FromMinutes(2));
        using var read = JsonDocument.Parse(card);
        var data = Objects(read.RootElement).Single(one => one.TryGetProperty("weather", out var on) && on.GetString() == weather);
        return await bot.PressAsync(person, CheckInVerbs.Answer, CheckInVerbs.Answer.Read(data)!);
    }

    /// <summary>Erases messages past their retention, as happens every hour.</summary>
    public static Task ForgottenMessagesGoAsync(this TestBot bot) =>
        bot.Get<IEnumerable<IHostedService>>().OfType<OutboxCleaning>().Single().CleanAsync(bot.Time.Now, CancellationToken.None);

    public static Task<Answer> ChangeAsync(this TestBot bot, Person person, string receipt, string weather) =>
        bot.PressAsync(person, CheckInVerbs.Change, new CheckInChange(MondaysRound.Value, person.Id.Value, receipt, weather));

    /// <summary>The first members of the staff answer, each with the next of these.</summary>
    public static async Task AnswerAllAsync(this TestBot bot, params string[] weathers)
    {
        foreach (var (person, weather) in bot.Staff.Zip(weathers))
        {
            await bot.AnswerAsync(person, weather);
        }
    }

    public static async Task CloseEarlyAsync(this TestBot bot)
    {
        await bot.PressAsync(bot.Lead, CheckInVerbs.Close, new CheckInClose(MondaysRound.Value));
        await bot.SettleAsync();
    }

    /// <summary>The round closes on Friday afternoon, and the core team shares what it sees.</summary>
    public static async Task RoundEndsAsync(this TestBot bot, LocalDate? monday = null)
    {
        var opened = monday ?? TestBot.Monday;
        await bot.ClockReachesAsync(opened.PlusDays(4), 16, 0);
        if ((await bot.RoundAsync(opened)).State == RoundState.Closed)
        {
            var lead = bot.Get<IDirectory>().Current!.With(Role.CoreTeam, Some.School)[0];
            await bot.PressAsync(lead, CheckInVerbs.Publish, new CheckInPublish(CheckInKeys.RoundOf(Some.School, opened).Value));
            await bot.SettleAsync();
        }
    }

    /// <summary>The sealed receipt that a thank-you card carries.</summary>
    public static string ReceiptOn(Answer thanks)
    {
        var card = JsonDocument.Parse(CardJson.ToJson(((Answer.Card)thanks).Content));
        return Find(card.RootElement) ?? throw new InvalidOperationException("This card carries no receipt.");
    }

    public static async Task<RoundRecord> RoundAsync(this TestBot bot, LocalDate? date = null) =>
        (await bot.Get<CheckInStore>().RoundAsync(Some.School, date ?? TestBot.Monday, CancellationToken.None))!;

    public static Task<RoundRecord?> OpenRoundAsync(this TestBot bot) =>
        bot.Get<CheckInStore>().OpenRoundAsync(Some.School, CancellationToken.None);

    public static async Task<Tally> TallyAsync(this TestBot bot) =>
        (await bot.Get<Tallies>().OfAsync(MondaysRound, CancellationToken.None))!;

    public static Task<IReadOnlyList<ParticipationRecord>> ParticipationsAsync(this TestBot bot) =>
        bot.Get<CheckInStore>().ParticipationsAsync(MondaysRound, CancellationToken.None);

    public static Task<string> StoredRoundAsync(this TestBot bot) => bot.StoredAsync(Schema.CheckIn, MondaysRound.Value);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static string? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("receipt", out var receipt) => receipt.GetString(),
        JsonValueKind.Object => element.EnumerateObject()
            .Select(property => Find(property.Value))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };
}

using System.Text.Json.Nodes;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Export;

/// <summary>What people do with an offered file.</summary>
internal static class OfferedFile
{
    /// <summary>A bot whose one round is published, answered by all seven of the staff.</summary>
    public static async Task<TestBot> PublishedAsync()
    {
        var bot = await TestBot.WithOpenRoundAsync(staff: 7);
        await bot.AnswerAllAsync("sunny", "sunny", "sunny", "cloudy", "cloudy", "rainy", "stormy");
        await bot.CloseEarlyAsync();
        return bot;
    }

    /// <summary>Somebody asks for the check-ins; returns what the Teams card sends back.</summary>
    public static async Task<string> AskAsync(this TestBot bot, Person person, ExportFormat format = ExportFormat.Csv)
    {
        await bot.PressAsync(person, ExportVerbs.Offer, new ExportAsk("checkin.rounds", "", format));
        await bot.SettleAsync();
        return ContextOf(bot.CardsTo(person)[^1]);
    }

    public static string ContextOf(string consent) => (string)JsonNode.Parse(consent)!["content"]!["acceptContext"]!["offer"]!;

    public static async Task<Answer> AllowAsync(this TestBot bot, Person person, string context, string place = "place-1")
    {
        var room = new UploadPlace(
            $"https://school-my.sharepoint.com/upload/{place}",
            $"https://school-my.sharepoint.com/{place}.csv",
            place,
            "csv",
            $"{place}.csv");
        var answer = await bot.ReceiveAsync(new Inbound.FileAnswered(bot.From(person, "consent-card"), new FileAnswer(context, room)));
        await bot.SettleAsync();
        return answer;
    }

    public static async Task DeclineAsync(this TestBot bot, Person person, string context)
    {
        await bot.ReceiveAsync(new Inbound.FileAnswered(bot.From(person, "consent-card"), new FileAnswer(context, null)));
        await bot.SettleAsync();
    }
}

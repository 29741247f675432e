using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Pause;

/// <summary>What people do with the pause card, and what is stored of it. The tests begin on Sunday 22 November 2026 at noon.</summary>
internal static class PauseHouse
{
    public const string Today = "2026-11-22";

    /// <summary>Somebody fills in a date and presses "Pauzeer"; what they see then.</summary>
    public static async Task<string> PauseAsync(this TestBot bot, Person person, string? until, string? card = null) =>
        Words(await bot.PressAsync(person, PauseVerbs.Set, new PauseSet(until), card));

    public static async Task<string> EndPauseAsync(this TestBot bot, Person person, string? card = null) =>
        Words(await bot.PressAsync(person, PauseVerbs.End, new NoPayload(), card));

    /// <summary>The newest card somebody got after typing a line.</summary>
    public static async Task<string> TypedAsync(this TestBot bot, Person person, string line)
    {
        await bot.TypeAsync(person, line);
        return bot.CardsTo(person)[^1];
    }

    /// <summary>The last day of somebody's pause as it is stored; null when nothing is.</summary>
    public static async Task<LocalDate?> StoredPauseAsync(this TestBot bot, Person person) =>
        (await bot.Get<PauseStore>().OfAsync(person.Id, CancellationToken.None))?.LastDay;

    public static Task<string> StoredPausesAsync(this TestBot bot) => bot.StoredAsync(Schema.Pauses, "pauses");

    public static string Words(Answer answer) => answer switch
    {
        Answer.Card card => CardJson.ToJson(card.Content),
        Answer.Message message => message.Sentence,
        _ => answer.GetType().Name,
    };
}

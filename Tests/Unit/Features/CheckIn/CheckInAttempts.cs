using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>The ways in which an answer must not count, each as a person would try it.</summary>
internal static class CheckInAttempts
{
    /// <summary>Brings the round into the state the attempt needs.</summary>
    /// <returns>A receipt that the attempt uses; empty when it uses none.</returns>
    public static async Task<string> PrepareAsync(TestBot bot, string tries)
    {
        switch (tries)
        {
            case "answers twice":
                await bot.AnswerAsync(bot.Staff[0], "sunny");
                break;
            case "uses another person's receipt":
                await bot.AnswerAsync(bot.Staff[0], "rainy");
                return CheckInRound.ReceiptOn(await bot.AnswerAsync(bot.Staff[1], "sunny"));
            case "makes up a receipt":
                await bot.AnswerAsync(bot.Staff[0], "sunny");
                break;
            case "answers after closing":
                await bot.CloseEarlyAsync();
                break;
        }

        return "";
    }

    public static async Task<Answer> TryAsync(TestBot bot, string tries, string receipt)
    {
        var me = bot.Staff[0];
        var round = CheckInRound.MondaysRound.Value;
        return tries switch
        {
            "makes up a round" => await bot.PressAsync(me, CheckInVerbs.Answer, new CheckInAnswer("checkin-made-up", me.Id.Value, "sunny")),
            "makes up a round of another school" => await bot.PressAsync(
                me, CheckInVerbs.Answer, new CheckInAnswer("checkin-berk-2026-11-23", me.Id.Value, "sunny")),
            "uses another person's card" => await bot.PressAsync(
                me, CheckInVerbs.Answer, new CheckInAnswer(round, bot.Staff[1].Id.Value, "sunny")),
            "chooses weather that does not exist" => await bot.PressAsync(
                me, CheckInVerbs.Answer, new CheckInAnswer(round, me.Id.Value, "hail")),
            "makes up a receipt" => await bot.ChangeAsync(me, "CfDJ8-made-up", "rainy"),
            "uses another person's receipt" => await bot.ChangeAsync(me, receipt, "stormy"),
            "joined after the round opened" => await bot.PressAsync(
                bot.Newcomer, CheckInVerbs.Answer, new CheckInAnswer(round, bot.Newcomer.Id.Value, "sunny")),
            _ => await bot.AnswerAsync(me, "rainy"),
        };
    }
}

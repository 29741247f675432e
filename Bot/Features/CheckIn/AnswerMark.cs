using System.Security.Cryptography;
using System.Text;
using Welbevinden.Cards.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The mark that participation holds of an answer, made with a secret that stands on the person's own card and nowhere else. Who comes with
/// that card can be told which answer was counted, and so change it though the reply was lost. From the mark alone nobody can tell: it is
/// as good as random to whoever lacks the secret, also after trying all five answers.
/// </summary>
internal static class AnswerMark
{
    private const int Bytes = 16;

    /// <summary>As long as a random mark (<see cref="Receipts.NewNonce"/>), so that nothing shows which of the two it is.</summary>
    public static string Of(string secret, string round, string person, string weather) => Convert.ToHexString(
        HMACSHA256
            .HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Join('\n', round, person, weather)))
            .AsSpan(0, Bytes));

    /// <summary>The answer that this secret made the mark with; null when another did.</summary>
    public static string? AnswerIn(string mark, string secret, string round, string person) =>
        WeatherReport.All.Select(WeatherReport.WireName).FirstOrDefault(weather => Of(secret, round, person, weather) == mark);
}
